package org.vtck.spec.model;

import org.vtck.spec.source.Place;

/** How an ambiguity of a source text was decided; verdicts that lean on it name it. */
public record Assumption(String id, String text, String module, Place place) {}
