package org.vtck.conformance.faults;

import java.util.List;
import org.vtck.spec.model.Fault;

/**
 * What one fault or permission test does, judged from bytes and by probes.
 *
 * @param fails ids of the clauses that fail, in the order of the model
 * @param uses ids of the permissions that are used
 * @param waits ids of the clauses that it declares and that only a recording can judge
 */
public record Row(Fault fault, List<String> fails, List<String> uses, List<String> waits) {
    public Row {
        fails = List.copyOf(fails);
        uses = List.copyOf(uses);
        waits = List.copyOf(waits);
    }
}
