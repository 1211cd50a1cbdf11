package org.vtck.conformance.engine;

import java.util.Arrays;
import java.util.List;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;

/** Decides with two judges and refuses to go on where they differ. */
final class BothJudges implements Judge {
    private static final byte UNDECIDED = -1;

    private final Judge one;
    private final Judge other;
    private final byte[] ofOne;
    private final byte[] ofOther;

    BothJudges(Judge one, Judge other) {
        this.one = one;
        this.other = other;
        this.ofOne = new byte[one.clauses().size()];
        this.ofOther = new byte[ofOne.length];
    }

    @Override
    public List<Clause> clauses() {
        return one.clauses();
    }

    @Override
    public void judgeFunction(Machine machine, PciFunction function, byte[] outcomes) {
        forget();
        one.judgeFunction(machine, function, ofOne);
        other.judgeFunction(machine, function, ofOther);
        agree(machine.name() + " " + function.address().shortText(), outcomes);
    }

    @Override
    public void judgeTopology(Machine machine, byte[] outcomes) {
        forget();
        one.judgeTopology(machine, ofOne);
        other.judgeTopology(machine, ofOther);
        agree(machine.name(), outcomes);
    }

    private void forget() {
        Arrays.fill(ofOne, UNDECIDED);
        Arrays.fill(ofOther, UNDECIDED);
    }

    private void agree(String subject, byte[] outcomes) {
        for (int i = 0; i < ofOne.length; i++) {
            if (ofOne[i] != ofOther[i]) {
                throw new EnginesDifferException("on " + subject + " the generated judge says " + word(ofOne[i])
                        + " of " + clauses().get(i).id() + ", the interpreter " + word(ofOther[i]));
            } else if (ofOne[i] != UNDECIDED) {
                outcomes[i] = ofOne[i];
            }
        }
    }

    private static String word(byte outcome) {
        return outcome == UNDECIDED ? "nothing" : Outcome.values()[outcome].name();
    }
}
