package org.vtck.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.input.MachineSource;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Explainer;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/** What a run makes of judges that do their work, and of those that do not. */
final class CheckRunTest {
    private static final Clause MUST = clause("a.device.must", Obligation.MUST);
    private static final Clause SHOULD = clause("a.device.should", Obligation.SHOULD);

    /** A judge whose every decision is the same. */
    private record Same(List<Clause> clauses, Outcome decided, Outcome explained) implements Judge, Explainer {
        @Override
        public void judgeFunction(Machine machine, PciFunction function, byte[] outcomes) {
            java.util.Arrays.fill(outcomes, (byte) decided.ordinal());
        }

        @Override
        public void judgeTopology(Machine machine, byte[] outcomes) {}

        @Override
        public Verdict explain(Clause clause, Machine machine, PciFunction function) {
            Evidence read = new Evidence("", "", "", List.of(new Evidence.Range("", 0, 1)));
            return new Verdict(clause, explained, "", List.of(read), 0);
        }

        @Override
        public Verdict explain(Clause clause, Machine machine) {
            throw new IllegalStateException("there is no clause about a topology");
        }
    }

    @Test
    void each_verdict_counts_once_and_decides_the_status() {
        CheckRun.Result good = run(new Same(List.of(MUST, SHOULD), Outcome.PASS, Outcome.PASS));
        assertThat(good.summary().counts()).containsEntry(Outcome.PASS, 4L).containsEntry(Outcome.FAIL, 0L);
        assertThat(good.summary().mandatoryPassed()).isEqualTo(2);
        assertThat(good.summary().functions()).isEqualTo(2);
        assertThat(good.status(Strictness.SHOULD_COUNTS)).isEqualTo(ExitStatus.GOOD);
        CheckRun.Result bad = run(new Same(List.of(MUST, SHOULD), Outcome.FAIL, Outcome.FAIL));
        assertThat(bad.summary().recommendedFailed()).isEqualTo(2);
        assertThat(bad.status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void only_inconclusive_verdicts_judge_nothing() {
        CheckRun.Result result = run(new Same(List.of(MUST, SHOULD), Outcome.INCONCLUSIVE, Outcome.INCONCLUSIVE));
        assertThat(result.status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.NOT_JUDGED);
        assertThat(result.summary().incomplete()).isFalse();
    }

    @Test
    void a_judge_that_leaves_out_a_clause_makes_the_run_incomplete() {
        CheckRun.Result result = run(new Same(List.of(MUST), Outcome.PASS, Outcome.PASS));
        assertThat(result.summary().incomplete()).isTrue();
        assertThat(result.status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.NOT_JUDGED);
    }

    @Test
    void a_decision_that_the_explanation_does_not_share_is_a_defect() {
        CheckRun.Result result = run(new Same(List.of(MUST, SHOULD), Outcome.PASS, Outcome.FAIL));
        assertThat(result.status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.DEFECT);
        assertThat(result.defects()).hasSize(4);
        assertThat(result.defects().get(0).what()).isEqualTo("explaining a.device.must on 0000:00:01.0 of m");
        assertThat(result.defects().get(0).cause()).hasMessage("decided PASS, explained FAIL");
    }

    @Test
    void a_judge_that_breaks_down_costs_that_machine_alone() {
        Examiner examiner = machine -> {
            throw new IllegalStateException("no bench");
        };
        CheckRun.Result result = new CheckRun(model(), examiner, Selection.ALL, List.of(), Watcher.NONE)
                .over(List.of(source(), source()), "1");
        assertThat(result.defects()).hasSize(2);
        assertThat(result.summary().incomplete()).isTrue();
    }

    @Test
    void a_watcher_sees_the_way_and_stops_it() {
        List<String> seen = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void machine(Machine machine, int number, int ofMachines) {
                seen.add(number + "/" + ofMachines);
            }

            @Override
            public void functions(int judged, int ofFunctions) {
                seen.add(judged + " of " + ofFunctions);
            }

            @Override
            public boolean stops() {
                return seen.size() == 2;
            }
        };
        CheckRun.Result result = run(new Same(List.of(MUST, SHOULD), Outcome.PASS, Outcome.PASS), watcher);
        assertThat(seen).containsExactly("1/1", "1 of 2");
        assertThat(result.stopped()).isTrue();
        assertThat(result.status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.INTERRUPTED);
    }

    @Test
    void exit_codes_are_those_of_the_contract() {
        assertThat(ExitStatus.values()).extracting(ExitStatus::code).containsExactly(0, 1, 2, 3, 70, 130);
    }

    @Test
    void a_run_that_counts_comes_to_the_same_and_explains_only_what_fails() {
        Same judge = new Same(List.of(MUST, SHOULD), Outcome.PASS, Outcome.PASS);
        List<Summary> counted = new ArrayList<>();
        CheckRun.Result result = counting(judge, counted);
        assertThat(result.summary()).isEqualTo(run(judge).summary());
        assertThat(counted).singleElement().satisfies(others -> {
            assertThat(others.functions()).isEqualTo(2);
            assertThat(others.counts()).containsEntry(Outcome.PASS, 4L);
        });

        CheckRun.Result unshared = counting(new Same(List.of(MUST, SHOULD), Outcome.PASS, Outcome.FAIL), counted);
        assertThat(unshared.defects()).isEmpty();

        Same wrong = new Same(List.of(MUST, SHOULD), Outcome.FAIL, Outcome.PASS);
        assertThat(counting(wrong, counted).status(Strictness.MUST_COUNTS)).isEqualTo(ExitStatus.DEFECT);
    }

    @Test
    void failures_of_a_run_that_counts_are_told_one_by_one() {
        Same judge = new Same(List.of(MUST, SHOULD), Outcome.FAIL, Outcome.FAIL);
        List<Summary> counted = new ArrayList<>();
        assertThat(counting(judge, counted).summary()).isEqualTo(run(judge).summary());
        assertThat(counted)
                .singleElement()
                .satisfies(others -> assertThat(others.functions()).isZero());
    }

    /** Counts beyond the first function; the log fails the test where it is not told what it should be. */
    private static CheckRun.Result counting(Same judge, List<Summary> counted) {
        VerdictLog log = new VerdictLog() {
            @Override
            public void start(SpecModel model, String toolVersion) {}

            @Override
            public void machine(Machine machine, List<String> profiles, List<String> notes) {}

            @Override
            public void function(PciFunction function, List<Verdict> verdicts) {
                assertThat(verdicts).isNotEmpty().allMatch(v -> v.outcome() == Outcome.FAIL);
            }

            @Override
            public void counted(Summary others) {
                counted.add(others);
            }

            @Override
            public void topology(List<Verdict> verdicts) {}

            @Override
            public void end(Summary summary) {}
        };
        Examiner examiner = machine -> new Examiner.Bench(judge, judge, List.of(), List.of());
        return new CheckRun(model(), examiner, Selection.ALL, List.of(log), Watcher.NONE)
                .countingBeyond(1)
                .over(List.of(source()), "1");
    }

    private static CheckRun.Result run(Same judge) {
        return run(judge, Watcher.NONE);
    }

    private static CheckRun.Result run(Same judge, Watcher watcher) {
        Examiner examiner = machine -> new Examiner.Bench(judge, judge, List.of(), List.of());
        return new CheckRun(model(), examiner, Selection.ALL, List.of(), watcher).over(List.of(source()), "1");
    }

    private static MachineSource source() {
        Machine machine =
                new Machine("m", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(function(1), function(2)));
        return MachineSource.of(machine);
    }

    private static PciFunction function(int slot) {
        return PciFunction.of(new FunctionAddress(0, 0, slot, 0), ConfigSpace.of(new byte[64]), "");
    }

    private static SpecModel model() {
        return new SpecModel(
                "1",
                List.of("1"),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(MUST, SHOULD),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Clause clause(String id, Obligation obligation) {
        Document document = new Document("a", "1", "A", Place.NOWHERE);
        return new Clause(
                id,
                Clause.Party.DEVICE,
                obligation,
                Optional.empty(),
                new Clause.Citation(document, "1", Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Clause.Body.Predicate(new Expr.Bool(true, Place.NOWHERE)),
                "a",
                Optional.empty(),
                Optional.empty(),
                Place.NOWHERE);
    }
}
