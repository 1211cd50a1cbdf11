package org.vtck.reports.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.reports.site.ComparePage;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.CompareData.OnlyIn;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.read.Letters;
import org.vtck.spec.verdict.Outcome;

/** A comparison as a page. */
public final class CompareSite {
    private static final String RULE =
            "A row is one clause on one device whose outcome is not the same in all runs; the change"
                    + " is seen from the first run. A dash stands for no verdict.";

    private CompareSite() {}

    /** Writes the page into a folder that exists. */
    public static void write(Path root, Comparison comparison, String tool) {
        SiteData site = new SiteData(
                "Comparison", "vtck " + tool, List.of(new SiteData.Link("Side by side", ComparePage.PAGE)));
        ComparePage.write(root, site, data(comparison));
    }

    private static CompareData data(Comparison comparison) {
        List<String> runs = new ArrayList<>();
        for (int run = 0; run < comparison.runs().size(); run++) {
            ComparedRun of = comparison.runs().get(run);
            String incomplete = of.summary().incomplete() ? ", INCOMPLETE" : "";
            runs.add(Labels.of(run) + ": " + of.name() + ", revision "
                    + of.build().revision() + incomplete);
        }
        return new CompareData(
                runs,
                RULE,
                comparison.differences().stream().map(CompareSite::row).toList(),
                comparison.onlyInSome().stream()
                        .map(r -> new OnlyIn(
                                Labels.device(r),
                                Labels.having(
                                        r.stream().map(Optional::isPresent).toList())))
                        .toList(),
                comparison.clauses().entrySet().stream()
                        .map(e -> new OnlyIn(e.getKey(), Labels.having(e.getValue())))
                        .toList());
    }

    private static CompareData.Row row(Comparison.Difference difference) {
        StringBuilder letters = new StringBuilder();
        for (Optional<Outcome> outcome : difference.outcomes()) {
            letters.append(outcome.map(Letters::of).orElse('-'));
        }
        return new CompareData.Row(
                difference.clause().id(),
                difference.clause().obligation().word(),
                Labels.device(difference.device()),
                letters.toString(),
                Labels.of(difference.change()).replace(' ', '-'));
    }
}
