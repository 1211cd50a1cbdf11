package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.pairing.PairingResult.Part;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.Relation.Role;
import org.vtck.spec.subject.PciFunction;

/** Finds out from bytes who plays which role of a relation. Keeps which functions it could not decide about. */
final class Casting {
    private final MachineView machine;
    private final Relation relation;
    private final List<Part> undecided = new ArrayList<>();

    Casting(MachineView machine, Relation relation) {
        this.machine = machine;
        this.relation = relation;
    }

    /** Functions about which the known bytes say too little. */
    List<Part> undecided() {
        return undecided;
    }

    /** All functions that carry a key. */
    Cast cast() {
        List<Member> members = new ArrayList<>();
        List<Member> asides = new ArrayList<>();
        for (PciFunction function : machine.machine().functions()) {
            FunctionView view = machine.function(function);
            for (Role role : relation.roles()) {
                role.key()
                        .flatMap(key -> member(view, role.name(), role.name(), role.where(), key))
                        .ifPresent(members::add);
            }
            for (Relation.Aside aside : relation.asides()) {
                member(view, aside.reason(), PairingResult.NO_ROLE, aside.where(), aside.key())
                        .ifPresent(asides::add);
            }
        }
        return new Cast(members, asides);
    }

    private Optional<Member> member(FunctionView view, String part, String role, Expr where, Expr key) {
        if (!holds(view, role, where)) {
            return Optional.empty();
        }
        List<Long> keys = Keys.of(key, view);
        if (keys.isEmpty()) {
            undecided.add(new Part(role, view.function().address()));
            return Optional.empty();
        }
        return Optional.of(new Member(view.function().address(), part, keys));
    }

    /** Whether a function that is directly behind another plays a role. */
    boolean plays(Role role, PciFunction function) {
        return holds(machine.function(function), role.name(), role.where());
    }

    private boolean holds(FunctionView view, String role, Expr where) {
        if (!(view.value(where) instanceof Truth truth) || truth == Truth.UNKNOWN) {
            undecided.add(new Part(role, view.function().address()));
            return false;
        }
        return truth.holds();
    }
}
