package org.vtck.reports.site.data;

import java.util.List;

/**
 * A structure as its page shows it.
 *
 * @param home a phrase that says where instances are found
 * @param guard the condition under which it is that structure; may be empty
 * @param diagram SVG made by vtck itself
 */
public record StructureData(
        String name,
        String kind,
        String module,
        String home,
        String guard,
        String size,
        String text,
        String place,
        String diagram,
        List<Row> rows,
        List<ClauseRef> clauses) {
    public StructureData {
        rows = List.copyOf(rows);
        clauses = List.copyOf(clauses);
    }

    /** A register or some of its bits. */
    public record Row(
            String offset, String bits, String path, String type, String access, String value, String enumeration) {}

    /** A clause that names the structure. */
    public record ClauseRef(String id, String obligation, String text) {}

    /** Path of its page from the site's folder. */
    public String page() {
        return "structure/" + name + ".html";
    }
}
