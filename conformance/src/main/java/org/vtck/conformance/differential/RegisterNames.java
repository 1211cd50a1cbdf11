package org.vtck.conformance.differential;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** What the model calls the bytes of a function. */
public final class RegisterNames {
    private static final Set<String> PROFILES = Set.of("group_id");

    private final Map<Integer, Set<String>> byOffset = new TreeMap<>();
    private final Set<Integer> clearable = new TreeSet<>();

    /** Names for the bytes of one function. */
    public RegisterNames(SpecModel model, FunctionAddress address, byte[] space) {
        PciFunction function = PciFunction.of(
                new org.vtck.spec.model.FunctionAddress(0, address.bus(), address.device(), address.function()),
                ConfigSpace.of(space),
                "");
        Machine machine = new Machine("", Machine.Origin.EMULATED, Machine.State.RESET, List.of(function));
        FunctionView view = MachineView.of(model, machine, PROFILES).function(function);
        for (Structure structure : model.structures()) {
            if (structure.home() instanceof Home.Header || structure.home() instanceof Home.Capability) {
                for (Elements.Candidate candidate : view.instances(structure).candidates()) {
                    if (candidate.membership() == Truth.TRUE
                            && candidate.element() instanceof Element.Instance instance) {
                        add(structure, instance.at());
                    }
                }
            }
        }
    }

    private void add(Structure structure, int start) {
        for (Leaf leaf : Layouts.of(structure).leaves()) {
            String path = leaf.path();
            boolean bit = !leaf.isWholeWord() && path.contains(".");
            String name = structure.name() + "." + (bit ? path.substring(0, path.lastIndexOf('.')) : path);
            for (int at = start + leaf.offset(); at < start + leaf.offset() + leaf.bytes(); at++) {
                byOffset.computeIfAbsent(at, offset -> new TreeSet<>()).add(name);
                if (leaf.traits().access() == Access.WRITE_ONE_TO_CLEAR) {
                    clearable.add(at);
                }
            }
        }
    }

    /** The registers in a byte: {@code structure.register}, without the names of single bits. */
    public Set<String> of(int at) {
        return byOffset.getOrDefault(at, Set.of());
    }

    /** Whether the specification says of bits in a byte that a 1 clears them. */
    boolean isClearable(int at) {
        return clearable.contains(at);
    }

    /** For a message. */
    public String text(int at) {
        Set<String> names = of(at);
        return names.isEmpty() ? "unclaimed" : String.join(" ", names);
    }
}
