package org.vtck.reports.site.data;

/** What lint says of the sources. */
public record FindingData(String code, String severity, String place, String text) {}
