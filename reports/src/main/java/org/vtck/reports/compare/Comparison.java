package org.vtck.reports.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.verdict.Outcome;

/**
 * What is different between runs, seen from the first one.
 *
 * @param rows for each device its counterpart in each run
 * @param differences verdicts that are not the same everywhere, of devices that are in more than one run
 * @param clauses clauses that not every run's specification has, and which runs have them
 */
public record Comparison(
        List<ComparedRun> runs,
        List<List<Optional<JudgedDevice>>> rows,
        List<Difference> differences,
        Map<String, List<Boolean>> clauses) {
    public Comparison {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
    }

    /**
     * A verdict that is not the same everywhere.
     *
     * @param change the first of {@link Change} that is true of some run and the first run
     * @param device the device in each run
     * @param outcomes the outcome in each run
     */
    public record Difference(
            Change change,
            ComparedClause clause,
            List<Optional<JudgedDevice>> device,
            List<Optional<Outcome>> outcomes) {}

    /** Compares runs, of which the first is what the others are compared with. */
    public static Comparison of(List<ComparedRun> runs) {
        List<List<Optional<JudgedDevice>>> rows = Alignment.of(runs);
        Map<String, ComparedClause> all = all(runs);
        Map<String, List<Boolean>> clauses = new LinkedHashMap<>();
        List<Difference> differences = new ArrayList<>();
        for (ComparedClause clause : all.values()) {
            List<Boolean> has =
                    runs.stream().map(r -> r.clauses().containsKey(clause.id())).toList();
            if (has.contains(false)) {
                clauses.put(clause.id(), has);
            }
            for (List<Optional<JudgedDevice>> row : rows) {
                difference(clause, has, row).ifPresent(differences::add);
            }
        }
        differences.sort(Comparator.comparing(Difference::change));
        return new Comparison(runs, rows, differences, clauses);
    }

    /** Every clause that some run has, by id. */
    public Map<String, ComparedClause> allClauses() {
        return all(runs);
    }

    private static Map<String, ComparedClause> all(List<ComparedRun> runs) {
        Map<String, ComparedClause> all = new LinkedHashMap<>();
        runs.forEach(r -> r.clauses().forEach(all::putIfAbsent));
        return all;
    }

    /** How many differences there are of each kind. */
    public Map<Change, Integer> counts() {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            counts.put(change, (int)
                    differences.stream().filter(d -> d.change() == change).count());
        }
        return counts;
    }

    /** The rows of devices that some run does not have. */
    public List<List<Optional<JudgedDevice>>> onlyInSome() {
        return rows.stream()
                .filter(r -> r.contains(Optional.<JudgedDevice>empty()))
                .toList();
    }

    /** Whether some run did not come to its end. */
    public boolean isIncomplete() {
        return runs.stream().anyMatch(r -> r.summary().incomplete());
    }

    private static Optional<Difference> difference(
            ComparedClause clause, List<Boolean> has, List<Optional<JudgedDevice>> row) {
        List<Optional<Outcome>> outcomes = row.stream()
                .map(device -> device.flatMap(d -> d.outcome(clause.id())))
                .toList();
        Optional<Change> worst = Optional.empty();
        int base = base(has, row);
        for (int run = base + 1; base >= 0 && run < row.size(); run++) {
            if (has.get(run) && row.get(run).isPresent()) {
                Optional<Change> change = Change.of(outcomes.get(base), outcomes.get(run));
                if (change.isPresent() && (worst.isEmpty() || change.get().compareTo(worst.get()) < 0)) {
                    worst = change;
                }
            }
        }
        return worst.map(change -> new Difference(change, clause, row, outcomes));
    }

    /** The first run that has both the clause and the device; -1 if none. */
    private static int base(List<Boolean> has, List<Optional<JudgedDevice>> row) {
        for (int run = 0; run < row.size(); run++) {
            if (has.get(run) && row.get(run).isPresent()) {
                return run;
            }
        }
        return -1;
    }
}
