package org.vtck.reports.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.write.SiteFolder;

/** Runs or implementations side by side: a row for each clause on each device, a letter for each run. */
public final class ComparePage {
    /** The page. */
    public static final String PAGE = "compare.html";

    /** Rows of one data file, so that each stays small. */
    private static final int ROWS = 10_000;

    /** Devices that only some runs have; the rest is counted. */
    private static final int MOST_LISTED = 2000;

    private ComparePage() {}

    /** Writes {@link #PAGE} and what it needs into a folder that exists. */
    public static void write(Path root, SiteData site, CompareData compared) {
        SiteFolder folder = SiteFolder.at(root, site);
        Map<String, Integer> changes = new TreeMap<>();
        compared.rows().forEach(r -> changes.merge(r.change(), 1, Integer::sum));
        int files = 0;
        for (int from = 0; from < compared.rows().size(); from += ROWS) {
            rows(
                    folder,
                    files++,
                    compared.rows().subList(from, Math.min(compared.rows().size(), from + ROWS)));
        }
        folder.page(
                PAGE,
                "compare.jte",
                Map.of("compared", compared, "changes", changes, "files", files, "most", MOST_LISTED));
    }

    /** {@code [clause, obligation, device, letters, change]}. */
    private static void rows(SiteFolder folder, int file, List<CompareData.Row> rows) {
        folder.data("compare-" + file, json -> {
            json.writeStartArray();
            for (CompareData.Row row : rows) {
                json.writeStartArray();
                for (String text : List.of(row.clause(), row.obligation(), row.device(), row.letters(), row.change())) {
                    json.writeString(text);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        });
    }
}
