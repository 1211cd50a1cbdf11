package org.vtck.spec.model;

import org.vtck.spec.source.Place;

/** A source text that clauses cite: {@code version} is its own version, {@code title} its full title. */
public record Document(String name, String version, String title, Place place) {}
