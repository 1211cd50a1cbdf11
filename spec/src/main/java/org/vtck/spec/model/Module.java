package org.vtck.spec.model;

import java.util.Optional;
import org.vtck.spec.source.Place;

/** A module line. An empty {@code profile} means that its contents are always active. */
public record Module(
        String name, Optional<String> revision, Optional<String> parent, Optional<String> profile, Place place) {}
