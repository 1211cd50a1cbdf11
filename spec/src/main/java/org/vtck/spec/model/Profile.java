package org.vtck.spec.model;

import java.util.Optional;
import org.vtck.spec.source.Place;

/** A set of modules that can be switched on. {@code onWhen}, over one function, switches it on for a whole machine. */
public record Profile(String name, String text, Optional<Expr> onWhen, Place place) {}
