package org.vtck.reports.text;

import org.vtck.spec.model.Clause.Citation;

/** Citations short enough for a column. */
public final class Citations {
    private Citations() {}

    /** The document's short name, the section's number (its text if it has none) and the statement's number. */
    public static String brief(Citation citation) {
        String section = citation.section().strip();
        String first = section.split("\\s", 2)[0];
        boolean numbered = !first.isEmpty() && Character.isDigit(first.charAt(0));
        String place = numbered ? " " + first : "";
        return citation.document().name()
                + place
                + citation.statement().map(n -> " (" + n + ")").orElse("");
    }
}
