package org.vtck.reports.text;

import org.vtck.spec.model.Clause.Citation;

/** Citations short enough for a column. */
public final class Citations {
    private Citations() {}

    /**
     * The document's short name, the section's number (nothing if it has none) and the statement's number, in the longest form
     * that fits; the shortest is the section's number or the document's name alone.
     */
    public static String brief(Citation citation, int width) {
        String section = number(citation.section());
        String document = citation.document().name();
        String place = section.isEmpty() ? document : document + " " + section;
        String whole = place + citation.statement().map(n -> " (" + n + ")").orElse("");
        if (whole.length() <= width) {
            return whole;
        }
        return place.length() <= width || section.isEmpty() ? place : section;
    }

    private static String number(String section) {
        String first = section.strip().split("\\s", 2)[0];
        return !first.isEmpty() && Character.isDigit(first.charAt(0)) ? first : "";
    }
}
