package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * The profiles that are active on a machine.
 *
 * @param active names of those that are active
 * @param chosen names of those that the user chose
 * @param notes one sentence per profile that nobody chose
 */
public record ActiveProfiles(Set<String> active, Set<String> chosen, List<String> notes) {
    public ActiveProfiles {
        active = java.util.Collections.unmodifiableSet(new TreeSet<>(active));
        chosen = java.util.Collections.unmodifiableSet(new TreeSet<>(chosen));
        notes = List.copyOf(notes);
    }

    /** Every profile of the model, none of them chosen. */
    public static ActiveProfiles all(SpecModel model) {
        Set<String> all = new TreeSet<>();
        model.profiles().forEach(p -> all.add(p.name()));
        return new ActiveProfiles(all, Set.of(), List.of());
    }

    /**
     * The chosen ones, and those whose {@code on when} is true of some function of the machine; on an emulated machine also those
     * that have an {@code on when} at all.
     */
    public static ActiveProfiles on(SpecModel model, Machine machine, Set<String> chosen) {
        return on(ModelIndex.of(model), machine, chosen);
    }

    static ActiveProfiles on(ModelIndex index, Machine machine, Set<String> chosen) {
        Set<String> active = new TreeSet<>(chosen);
        List<String> notes = new ArrayList<>();
        for (Profile profile : index.model().profiles()) {
            if (active.contains(profile.name()) || profile.onWhen().isEmpty()) {
                continue;
            }
            Optional<String> why = why(index, machine, chosen, profile);
            if (why.isPresent()) {
                active.add(profile.name());
                notes.add("profile " + profile.name() + " is on: " + why.get());
            }
        }
        return new ActiveProfiles(active, chosen, notes);
    }

    private static Optional<String> why(ModelIndex index, Machine machine, Set<String> chosen, Profile profile) {
        if (machine.origin() == Machine.Origin.EMULATED) {
            return Optional.of("the machine is emulated");
        }
        Expr condition = profile.onWhen().orElseThrow();
        Set<String> tried = new TreeSet<>(chosen);
        tried.add(profile.name());
        MachineView view = new MachineView(index, new ActiveProfiles(tried, chosen, List.of()), machine);
        for (PciFunction function : machine.functions()) {
            FunctionView one = new FunctionView(view, function);
            Value value = new Evaluator(view, Optional.of(one), Env.EMPTY, new Trace()).value(condition);
            if (value instanceof Truth truth && truth.holds()) {
                return Optional.of(
                        "of " + function.address().shortText() + " it is true that " + ExpressionText.of(condition));
            }
        }
        return Optional.empty();
    }

    /** Whether what belongs to a profile exists; what belongs to none always does. */
    boolean covers(Optional<String> profile) {
        return profile.isEmpty() || active.contains(profile.get());
    }
}
