package org.vtck.reports.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.compare.Comparison.Change;
import org.vtck.reports.compare.Comparison.Difference;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.site.ComparePage;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.read.Letters;
import org.vtck.spec.verdict.Outcome;

/** A comparison as a page: every difference, and what was judged and is the same everywhere. */
public final class ComparedPages {
    private static final String RULE =
            "Each clause counts once on each device; runs after the first are compared with the first.";

    private ComparedPages() {}

    /** Writes the page into a folder that exists. */
    public static void write(Path folder, Comparison comparison, String toolVersion) {
        List<String> names =
                comparison.runs().stream().map(r -> Printable.escaped(r.name())).toList();
        SiteData site = new SiteData(
                "Runs side by side", "vtck " + toolVersion, List.of(new SiteData.Link("Compare", ComparePage.PAGE)));
        ComparePage.write(folder, site, new CompareData(names, RULE, rows(comparison)));
    }

    private static List<CompareData.Row> rows(Comparison comparison) {
        List<CompareData.Row> rows = new ArrayList<>();
        Map<String, LoggedClause> clauses = new HashMap<>();
        comparison.runs().forEach(r -> clauses.putAll(r.start().clauses()));
        for (Difference difference : comparison.differences()) {
            rows.add(row(difference.clause(), difference.device(), word(difference.change())));
        }
        for (List<Optional<JudgedDevice>> device : comparison.rows()) {
            boolean everywhere = device.stream().allMatch(Optional::isPresent);
            for (Map.Entry<String, Outcome> verdict :
                    Alignment.first(device).verdicts().entrySet()) {
                LoggedClause clause =
                        Optional.ofNullable(clauses.get(verdict.getKey())).orElseThrow();
                boolean same = device.stream()
                        .flatMap(Optional::stream)
                        .allMatch(d -> d.outcome(clause.id()).equals(Optional.of(verdict.getValue())));
                if (verdict.getValue().isJudged() && same) {
                    rows.add(row(clause, device, everywhere ? "same" : "only-in"));
                }
            }
        }
        return rows;
    }

    private static CompareData.Row row(LoggedClause clause, List<Optional<JudgedDevice>> device, String change) {
        StringBuilder letters = new StringBuilder();
        for (Optional<JudgedDevice> one : device) {
            letters.append(one.flatMap(d -> d.outcome(clause.id()))
                    .map(o -> String.valueOf(Letters.of(o)))
                    .orElse("-"));
        }
        return new CompareData.Row(
                clause.id(), clause.obligation().word(), Labels.device(device), letters.toString(), change);
    }

    private static String word(Change change) {
        return switch (change) {
            case REGRESSED -> "regressed";
            case IMPROVED -> "improved";
            case DIFFERING -> "differs";
            case ONLY_IN_SOME -> "only-in";
        };
    }
}
