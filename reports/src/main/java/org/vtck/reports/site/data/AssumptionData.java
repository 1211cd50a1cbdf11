package org.vtck.reports.site.data;

/** How an ambiguity of a source text was decided; {@code place} is where the sources say so. */
public record AssumptionData(String id, String text, String module, String place) {}
