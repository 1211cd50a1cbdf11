package org.vtck.fake;

import java.util.Arrays;
import java.util.List;
import org.vtck.conformance.run.Examiner;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Clause.Body;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;
import org.vtck.spec.verdict.Explainer;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/**
 * Judges by the first byte: 0xf0 fails {@code fake.device.vendor}, odd ones fail {@code fake.device.even}, 0xee makes the judge
 * itself break down, and a function of no known byte is inconclusive.
 */
public final class FakeEngine implements Judge, Explainer {
    private FakeEngine() {}

    public static Examiner.Bench bench(Machine machine) {
        FakeEngine fake = new FakeEngine();
        return new Examiner.Bench(fake, fake, List.of(), List.of("nothing here is real"));
    }

    @Override
    public List<Clause> clauses() {
        return FakeModel.model().clauses();
    }

    @Override
    public void judgeFunction(Machine machine, PciFunction function, byte[] outcomes) {
        for (int i = 0; i < outcomes.length; i++) {
            if (!clauses().get(i).ofTopology()) {
                outcomes[i] = (byte) outcome(clauses().get(i), function).ordinal();
            }
        }
    }

    @Override
    public void judgeTopology(Machine machine, byte[] outcomes) {
        outcomes[outcomes.length - 1] = (byte) Outcome.PASS.ordinal();
    }

    private static Outcome outcome(Clause clause, PciFunction function) {
        if (clause.body() instanceof Body.Probe) {
            return Outcome.NOT_TESTABLE;
        } else if (clause.obligation().isPermission()) {
            return Outcome.NOT_APPLICABLE;
        } else if (!function.space().knows(0, 1)) {
            return Outcome.INCONCLUSIVE;
        }
        int first = function.space().byteAt(0);
        boolean fails = clause.id().equals(FakeModel.VENDOR.id()) ? first == 0xf0 : first % 2 != 0;
        return fails ? Outcome.FAIL : Outcome.PASS;
    }

    @Override
    public Verdict explain(Clause clause, Machine machine, PciFunction function) {
        if (function.space().knows(0, 1) && function.space().byteAt(0) == 0xee) {
            throw new IllegalStateException("cannot explain\n0xee");
        }
        return switch (outcome(clause, function)) {
            case PASS -> verdict(clause, Outcome.PASS, "", evidence("", 0));
            case FAIL -> new Verdict(clause, Outcome.FAIL, "", List.of(evidence("", 0), evidence("", 0x2e)), 2);
            case INCONCLUSIVE -> verdict(clause, Outcome.INCONCLUSIVE, "byte 0x00 is not known", evidence("", 0));
            case NOT_APPLICABLE -> new Verdict(clause, Outcome.NOT_APPLICABLE, "not used", List.of(), 0);
            default -> new Verdict(clause, Outcome.NOT_TESTABLE, "needs vtck probe", List.of(), 0);
        };
    }

    @Override
    public Verdict explain(Clause clause, Machine machine) {
        return verdict(
                clause,
                Outcome.PASS,
                "",
                evidence(machine.functions().get(0).address().toString(), 0));
    }

    private static Verdict verdict(Clause clause, Outcome outcome, String note, Evidence... evidence) {
        return new Verdict(clause, outcome, note, Arrays.asList(evidence), 0);
    }

    private static Evidence evidence(String function, int offset) {
        return new Evidence(
                offset == 0 ? "" : "a capability at 0x2c",
                "header.vendor_id != 0xf0",
                "header.vendor_id = \u001b[31m0xf0",
                List.of(new Range(function, offset, 4)));
    }
}
