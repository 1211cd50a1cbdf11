package org.vtck.reports.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.write.CompareFiles;
import org.vtck.reports.site.write.SiteFolder;

/** Runs or implementations side by side: a row for each clause on each device, a letter for each run. */
public final class ComparePage {
    /** The page. */
    public static final String PAGE = "compare.html";

    /** Devices that only some runs have; the rest is counted. */
    private static final int MOST_LISTED = 2000;

    private ComparePage() {}

    /** Whether the page stands alone, or in a report whose pages of devices and clauses it can lead to. */
    public enum Around {
        ALONE,
        REPORT
    }

    /** What only some runs have, and their letters. */
    public record OnlyIn(String name, String runs) {}

    /** Writes {@link #PAGE} and what it needs into a folder that exists. */
    public static void write(Path root, SiteData site, CompareData compared, Around around) {
        SiteFolder folder = SiteFolder.at(root, site);
        Map<String, Integer> changes = new TreeMap<>();
        compared.differences().forEach(d -> changes.merge(d.change(), 1, Integer::sum));
        CompareFiles.write(folder, compared);
        folder.page(
                PAGE,
                "compare.jte",
                Map.of(
                        "compared",
                        compared,
                        "changes",
                        changes,
                        "devices",
                        devices(compared),
                        "clauses",
                        clauses(compared),
                        "most",
                        MOST_LISTED,
                        "inReport",
                        around == Around.REPORT));
    }

    private static List<OnlyIn> devices(CompareData compared) {
        return compared.devices().stream()
                .filter(d -> d.outcomes().contains(""))
                .map(d -> new OnlyIn(d.machine() + " " + d.place() + " " + d.ids(), having(compared, d)))
                .toList();
    }

    private static String having(CompareData compared, CompareData.Device device) {
        StringBuilder letters = new StringBuilder();
        for (int run = 0; run < compared.runs().size(); run++) {
            if (!device.outcomes().get(run).isEmpty()) {
                letters.append(letters.isEmpty() ? "" : ", ")
                        .append(compared.runs().get(run).letter());
            }
        }
        return letters.toString();
    }

    private static List<OnlyIn> clauses(CompareData compared) {
        String all = String.join(
                ", ", compared.runs().stream().map(CompareData.Run::letter).toList());
        return compared.clauses().stream()
                .filter(c -> !c.runs().equals(all))
                .map(c -> new OnlyIn(c.id(), c.runs()))
                .toList();
    }
}
