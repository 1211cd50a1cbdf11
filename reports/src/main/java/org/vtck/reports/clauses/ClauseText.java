package org.vtck.reports.clauses;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.vtck.reports.text.Citations;
import org.vtck.reports.text.Judging;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** The list for a person, grouped by module, with counts. */
public final class ClauseText {
    private static final int WIDEST_ID = 50;

    private final Page page;

    /** A list that leaves closing to the caller. */
    public ClauseText(PrintWriter out) {
        this.page = new Page(out);
    }

    /** Prints all clauses of a model. */
    public void print(SpecModel model) {
        Map<String, List<Clause>> byModule = new LinkedHashMap<>();
        for (Clause clause : model.clauses()) {
            byModule.computeIfAbsent(clause.module(), m -> new ArrayList<>()).add(clause);
        }
        byModule.forEach((module, clauses) -> {
            String profile = clauses.get(0).profile().map(p -> ", profile " + p).orElse("");
            page.line(module + "  (" + count(clauses.size()) + profile + ")");
            clauses.forEach(this::line);
            page.blank();
        });
        page.wrapped("", count(model.clauses().size()) + " at revision " + model.revision() + ": " + judged(model));
        page.wrapped("", untestable(model));
        page.finish();
    }

    private void line(Clause clause) {
        String id = clause.id();
        String obligation = clause.obligation().word();
        String start = String.format(
                Locale.ROOT, "  %-10s %-5s ", obligation, Judging.of(clause).word());
        int room = Page.WIDTH - start.length() - Math.max(id.length(), WIDEST_ID) - 2;
        String citation = Citations.brief(clause.citation(), room);
        page.line(start + String.format(Locale.ROOT, "%-" + WIDEST_ID + "s  %s", id, citation));
    }

    private static String judged(SpecModel model) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Judging judging : Judging.values()) {
            long number = model.clauses().stream()
                    .filter(c -> Judging.of(c) == judging)
                    .count();
            counts.put(judging == Judging.NOBODY ? "not judged" : "judged from a " + judging.word(), number);
        }
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey().replace("a bytes", "bytes"))
                .collect(Collectors.joining(", "));
    }

    private static String untestable(SpecModel model) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        model.clauses().stream()
                .filter(c -> Judging.of(c) == Judging.NOBODY)
                .forEach(c -> reasons.merge(Judging.needs(c), 1, Integer::sum));
        return reasons.isEmpty()
                ? ""
                : "not judged: "
                        + reasons.entrySet().stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining("; "));
    }

    private static String count(int clauses) {
        return clauses + (clauses == 1 ? " clause" : " clauses");
    }
}
