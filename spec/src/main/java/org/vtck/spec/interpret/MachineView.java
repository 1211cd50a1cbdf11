package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** A machine under a model and its active profiles. Not for use by several threads at once. */
public final class MachineView {
    private final ModelIndex index;
    private final ActiveProfiles profiles;
    private final Machine machine;
    private final Optional<LiveProbes> probes;
    private final List<FunctionView> functions = new ArrayList<>();
    private final Map<String, List<Structure>> structures = new HashMap<>();

    MachineView(ModelIndex index, ActiveProfiles profiles, Machine machine) {
        this(index, profiles, machine, Optional.empty());
    }

    MachineView(ModelIndex index, ActiveProfiles profiles, Machine machine, Optional<LiveProbes> probes) {
        this.index = index;
        this.profiles = profiles;
        this.machine = machine;
        this.probes = probes;
    }

    /** A view with the profiles that {@link ActiveProfiles#on} finds. */
    public static MachineView of(SpecModel model, Machine machine, Set<String> chosen) {
        ModelIndex index = ModelIndex.of(model);
        return new MachineView(index, ActiveProfiles.on(index, machine, chosen), machine);
    }

    /** A view with these profiles active. */
    public static MachineView with(SpecModel model, Machine machine, ActiveProfiles profiles) {
        return new MachineView(ModelIndex.of(model), profiles, machine);
    }

    /** A new view of one function: what it finds out is kept as long as the view is. */
    public FunctionView function(PciFunction function) {
        return new FunctionView(this, function);
    }

    /** Views of all functions, made once. */
    List<FunctionView> functions() {
        if (functions.isEmpty()) {
            machine.functions().forEach(f -> functions.add(new FunctionView(this, f)));
        }
        return functions;
    }

    /** The structures of a list that exist under the active profiles, in source order. */
    List<Structure> structuresOf(String list) {
        return structures.computeIfAbsent(list, l -> index.structuresOf(l, profiles));
    }

    /** Those of them that share an id. */
    List<Structure> structuresOf(String list, int id) {
        List<Structure> all = structuresOf(list);
        return structures.computeIfAbsent(
                list + " " + id,
                key -> all.stream()
                        .filter(s -> s.home() instanceof Home.Capability home && home.id() == id)
                        .toList());
    }

    public ModelIndex index() {
        return index;
    }

    public ActiveProfiles profiles() {
        return profiles;
    }

    public Machine machine() {
        return machine;
    }

    /** The probes of the machine, if it is alive. */
    Optional<LiveProbes> probes() {
        return probes;
    }
}
