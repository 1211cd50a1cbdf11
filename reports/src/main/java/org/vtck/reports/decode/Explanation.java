package org.vtck.reports.decode;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * All that there is to say of one function's bytes.
 *
 * @param chains one sentence per capability list: the offsets that its pointers lead through, and why it ends
 * @param pieces in order of offset; together they cover every known byte
 */
public record Explanation(Machine machine, PciFunction function, List<String> chains, List<Piece> pieces) {
    public Explanation {
        chains = List.copyOf(chains);
        pieces = List.copyOf(pieces);
    }

    /** Every field of every instance. */
    public List<FieldLine> fields() {
        List<FieldLine> fields = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Instance instance) {
                fields.addAll(instance.fields());
            }
        }
        return fields;
    }
}
