package org.vtck.conformance.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vtck.conformance.run.Examiner.Bench;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** Judges the subjects of one machine. The judge's outcome and the explanation must agree; a difference is a defect. */
final class Sitting {
    private static final Outcome[] OUTCOMES = Outcome.values();

    /** What is not known is mostly the same of all functions of a machine, and an inconclusive verdict claims nothing. */
    private static final int MOST_UNCLEAR = 16;

    private static final int FAIL = Outcome.FAIL.ordinal();
    private static final int INCONCLUSIVE = Outcome.INCONCLUSIVE.ordinal();

    /** Stands for a clause that the judge has left out. */
    private static final byte UNDECIDED = -1;

    private final Bench bench;
    private final Machine machine;
    private final Selection selection;
    private final List<Defect> defects;
    private final List<Clause> clauses;
    private final byte[] outcomes;

    /** How often each outcome was counted, by clause and outcome. */
    private final long[] counted;

    /** How often each clause was inconclusive. */
    private final int[] unclear;

    private final boolean[] ofFunctions;
    private final boolean[] ofTopology;
    private boolean incomplete;

    Sitting(Bench bench, Machine machine, Selection selection, List<Defect> defects) {
        this.bench = bench;
        this.machine = machine;
        this.selection = selection;
        this.defects = defects;
        this.clauses = bench.judge().clauses();
        this.outcomes = new byte[clauses.size()];
        this.counted = new long[clauses.size() * OUTCOMES.length];
        this.unclear = new int[clauses.size()];
        this.ofFunctions = new boolean[clauses.size()];
        this.ofTopology = new boolean[clauses.size()];
        for (int i = 0; i < ofFunctions.length; i++) {
            Clause clause = clauses.get(i);
            ofFunctions[i] = !clause.ofTopology() && selection.selects(clause);
            ofTopology[i] = clause.ofTopology() && selection.selects(clause);
        }
    }

    /** Whether a verdict is missing. */
    boolean isIncomplete() {
        return incomplete;
    }

    List<Verdict> function(PciFunction function) {
        Supplier<String> subject = () -> function.address() + " of " + machine.name();
        decide(subject, () -> bench.judge().judgeFunction(machine, function, outcomes));
        return verdicts(subject, false, clause -> bench.explainer().explain(clause, machine, function));
    }

    /**
     * Verdicts that somebody may have to look at: those that fail, and the first {@value #MOST_UNCLEAR} of each clause that are
     * inconclusive. The others are counted.
     */
    List<Verdict> findings(PciFunction function) {
        Supplier<String> subject = () -> function.address() + " of " + machine.name();
        decide(subject, () -> bench.judge().judgeFunction(machine, function, outcomes));
        return findings(subject, ofFunctions, clause -> bench.explainer().explain(clause, machine, function));
    }

    /** The same of the topology. */
    List<Verdict> findingsOfTopology() {
        Supplier<String> subject = () -> "the topology of " + machine.name();
        decide(subject, () -> bench.judge().judgeTopology(machine, outcomes));
        return findings(subject, ofTopology, clause -> bench.explainer().explain(clause, machine));
    }

    private List<Verdict> findings(Supplier<String> subject, boolean[] selected, Function<Clause, Verdict> explaining) {
        List<Verdict> findings = List.of();
        for (int i = 0; i < outcomes.length; i++) {
            int outcome = outcomes[i];
            if (!selected[i]) {
                continue;
            } else if (outcome == UNDECIDED) {
                incomplete = true;
            } else if (outcome == FAIL || (outcome == INCONCLUSIVE && unclear[i]++ < MOST_UNCLEAR)) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                explain(clauses.get(i), subject, OUTCOMES[outcome], explaining, findings);
            } else {
                counted[i * OUTCOMES.length + outcome]++;
            }
        }
        return findings;
    }

    /** Adds what {@link #findings} has counted. */
    void countInto(Tally tally) {
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] > 0) {
                tally.quiet(
                        OUTCOMES[i % OUTCOMES.length],
                        clauses.get(i / OUTCOMES.length).obligation(),
                        counted[i]);
            }
        }
    }

    List<Verdict> topology() {
        Supplier<String> subject = () -> "the topology of " + machine.name();
        decide(subject, () -> bench.judge().judgeTopology(machine, outcomes));
        return verdicts(subject, true, clause -> bench.explainer().explain(clause, machine));
    }

    private void decide(Supplier<String> subject, Runnable judging) {
        Arrays.fill(outcomes, UNDECIDED);
        try {
            judging.run();
        } catch (RuntimeException | StackOverflowError e) {
            incomplete = true;
            defects.add(new Defect("judging " + subject.get(), e));
        }
    }

    private List<Verdict> verdicts(Supplier<String> subject, boolean ofTopology, Function<Clause, Verdict> explaining) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Clause clause = clauses.get(i);
            if (clause.ofTopology() == ofTopology && selection.selects(clause)) {
                if (outcomes[i] == UNDECIDED) {
                    incomplete = true;
                } else {
                    explain(clause, subject, OUTCOMES[outcomes[i]], explaining, verdicts);
                }
            }
        }
        return verdicts;
    }

    private void explain(
            Clause clause,
            Supplier<String> subject,
            Outcome decided,
            Function<Clause, Verdict> explaining,
            List<Verdict> verdicts) {
        try {
            Verdict verdict = explaining.apply(clause);
            if (verdict.outcome() == decided) {
                verdicts.add(verdict);
                return;
            }
            String difference = "decided " + decided + ", explained " + verdict.outcome();
            defects.add(new Defect(what(clause, subject), new IllegalStateException(difference)));
        } catch (RuntimeException | StackOverflowError e) {
            defects.add(new Defect(what(clause, subject), e));
        }
        incomplete = true;
    }

    private static String what(Clause clause, Supplier<String> subject) {
        return "explaining " + clause.id() + " on " + subject.get();
    }
}
