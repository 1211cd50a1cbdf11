package org.vtck.reports.compare;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.site.ComparePage;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.read.Functions;
import org.vtck.reports.site.read.Letters;

/** A comparison as a page. */
public final class CompareSite {
    private static final String RULE = "A row is one clause on one device; what changed is seen from the first run."
            + " A dash stands for no verdict.";

    /** Leads to the page. */
    public static final SiteData.Link LINK = new SiteData.Link("Side by side", ComparePage.PAGE);

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Comparison comparison;
    private final List<String> clauses;
    private final Map<String, Integer> placeOf = new HashMap<>();

    private CompareSite(Comparison comparison) {
        this.comparison = comparison;
        Map<String, ComparedClause> all = comparison.allClauses();
        this.clauses = List.copyOf(all.keySet());
        clauses.forEach(id -> placeOf.put(id, placeOf.size()));
    }

    /** Writes the page alone into a folder that exists. */
    public static void write(Path root, Comparison comparison, String tool) {
        SiteData site = new SiteData("Comparison", "vtck " + tool, List.of(LINK));
        ComparePage.write(root, site, new CompareSite(comparison).data(), ComparePage.Around.ALONE);
    }

    /** Writes the page into a report on the last run. */
    public static void intoReport(Path root, Comparison comparison, SiteData site) {
        ComparePage.write(root, site, new CompareSite(comparison).data(), ComparePage.Around.REPORT);
    }

    private CompareData data() {
        List<CompareData.Device> devices = new ArrayList<>();
        Map<List<Optional<JudgedDevice>>, Integer> numbers = new IdentityHashMap<>();
        for (List<Optional<JudgedDevice>> row : comparison.rows()) {
            numbers.put(row, devices.size());
            devices.add(device(row));
        }
        return new CompareData(
                runs(),
                RULE,
                comparison.allClauses().values().stream().map(this::clause).toList(),
                devices,
                comparison.differences().stream()
                        .map(d -> difference(d, place(numbers, d.device())))
                        .toList());
    }

    private List<CompareData.Run> runs() {
        List<CompareData.Run> runs = new ArrayList<>();
        for (ComparedRun run : comparison.runs()) {
            runs.add(new CompareData.Run(
                    Labels.of(runs.size()),
                    Printable.escaped(run.name()),
                    "vtck " + Printable.escaped(run.build().tool()) + ", revision "
                            + Printable.escaped(run.build().revision()) + ", sources "
                            + Printable.escaped(run.build().shortHash())
                            + run.build()
                                    .began()
                                    .map(t -> ", " + MINUTE.format(t))
                                    .orElse(""),
                    run.summary().machines(),
                    run.summary().functions(),
                    Letters.counts(run.summary().counts()),
                    run.summary().incomplete()));
        }
        return runs;
    }

    private CompareData.Clause clause(ComparedClause clause) {
        List<Boolean> has = comparison.runs().stream()
                .map(r -> r.clauses().containsKey(clause.id()))
                .toList();
        return new CompareData.Clause(clause.id(), Labels.obligation(comparison.runs(), clause), Labels.having(has));
    }

    private CompareData.Device device(List<Optional<JudgedDevice>> row) {
        JudgedDevice first = Alignment.first(row);
        return new CompareData.Device(
                Printable.escaped(first.machine()),
                first.place(),
                first.ids(),
                row.get(row.size() - 1).map(JudgedDevice::number).orElse(0),
                Labels.isChanged(row),
                row.stream().map(d -> d.map(this::letters).orElse("")).toList());
    }

    private String letters(JudgedDevice device) {
        char[] letters = new char[clauses.size()];
        Arrays.fill(letters, '.');
        device.verdicts().forEach((clause, outcome) -> letters[place(placeOf, clause)] = Letters.of(outcome));
        return new String(letters);
    }

    private static <K> int place(Map<K, Integer> places, K key) {
        return Optional.ofNullable(places.get(key))
                .orElseThrow(() -> new IllegalStateException("a comparison does not list " + key));
    }

    private CompareData.Difference difference(Comparison.Difference difference, int device) {
        List<CompareData.Reason> reasons = new ArrayList<>();
        for (int run = 0; run < difference.device().size(); run++) {
            String letter = Labels.of(run);
            difference
                    .device()
                    .get(run)
                    .flatMap(d -> Optional.ofNullable(
                            d.attention().get(difference.clause().id())))
                    .ifPresent(a -> reasons.add(new CompareData.Reason(
                            letter, Printable.escaped(a.headline()), Functions.evidence(a.evidence()))));
        }
        return new CompareData.Difference(
                device,
                place(placeOf, difference.clause().id()),
                Labels.of(difference.change()).replace(' ', '-'),
                reasons);
    }
}
