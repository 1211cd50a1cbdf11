package org.vtck.conformance.run;

import java.util.List;
import java.util.Set;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * What of the machines is judged; an empty set selects all.
 *
 * @param functions addresses; with any, the topology is judged only if a clause of it is selected by its id
 * @param clauses clause ids
 */
public record Selection(Set<FunctionAddress> functions, Set<String> clauses) {
    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    public Selection {
        functions = Set.copyOf(functions);
        clauses = Set.copyOf(clauses);
    }

    List<PciFunction> functionsOf(Machine machine) {
        return machine.functions().stream()
                .filter(f -> functions.isEmpty() || functions.contains(f.address()))
                .toList();
    }

    /** Whether a clause is judged. */
    public boolean selects(Clause clause) {
        if (clause.ofTopology() && !functions.isEmpty() && clauses.isEmpty()) {
            return false;
        }
        return clauses.isEmpty() || clauses.contains(clause.id());
    }
}
