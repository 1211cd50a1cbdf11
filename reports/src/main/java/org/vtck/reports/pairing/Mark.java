package org.vtck.reports.pairing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.pairing.KeyForm;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.verdict.Outcome;

/**
 * What stands beside a function in the tree.
 *
 * @param outcome whose colour it has
 */
record Mark(String text, Outcome outcome) {
    static final String UNPAIRED = "[?]";
    static final String CONFLICT = "[!]";

    /** The sign of a pair; pairs count from 1. */
    static String ofPair(int index) {
        return "[" + (index + 1) + "]";
    }

    /** The marks of all functions that have one. A conflict hides what else there is to say. */
    static Map<FunctionAddress, Mark> of(PairingResult result) {
        KeyForm form = result.keyForm();
        Map<FunctionAddress, Mark> marks = new HashMap<>();
        result.undecided()
                .forEach(u -> marks.put(
                        u.address(), new Mark(UNPAIRED + " " + u.role() + "? undecided", Outcome.INCONCLUSIVE)));
        for (PairingResult.Unpaired u : result.unpaired()) {
            String text = String.join(
                    " ", UNPAIRED, u.role(), form.brief(u.key()), u.reason().name());
            marks.put(u.address(), new Mark(text, Outcome.INCONCLUSIVE));
        }
        List<PairingResult.Pair> pairs = result.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            for (PairingResult.Part part : pairs.get(i).parts()) {
                String text = String.join(
                        " ", ofPair(i), part.role(), form.brief(pairs.get(i).key()));
                marks.put(part.address(), new Mark(text, Outcome.PASS));
            }
        }
        for (PairingResult.Conflict conflict : result.conflicts()) {
            String text = String.join(
                    " ", CONFLICT, form.brief(conflict.key()), conflict.reason().name());
            conflict.members().forEach(a -> marks.put(a, new Mark(text, Outcome.FAIL)));
        }
        return marks;
    }
}
