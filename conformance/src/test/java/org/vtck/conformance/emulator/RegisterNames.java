package org.vtck.conformance.emulator;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** What the model calls the bytes of a function. */
final class RegisterNames {
    private final SpecModel model;
    private final FunctionView view;

    RegisterNames(SpecModel model, FunctionAddress address, byte[] space) {
        this.model = model;
        PciFunction function = PciFunction.of(
                new org.vtck.spec.model.FunctionAddress(0, address.bus(), address.device(), address.function()),
                ConfigSpace.of(space),
                "");
        Machine machine = new Machine("", Machine.Origin.EMULATED, Machine.State.RESET, java.util.List.of(function));
        this.view = MachineView.of(model, machine, Set.of("group_id")).function(function);
    }

    /** The registers in a byte: {@code structure.register}, without the names of single bits. */
    Set<String> of(int at) {
        Set<String> names = new LinkedHashSet<>();
        for (Structure structure : model.structures()) {
            if (structure.home() instanceof Home.Header || structure.home() instanceof Home.Capability) {
                for (Elements.Candidate candidate : view.instances(structure).candidates()) {
                    if (candidate.membership() == Truth.TRUE
                            && candidate.element() instanceof Element.Instance instance) {
                        add(names, structure, at - instance.at());
                    }
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, Structure structure, int offset) {
        for (Leaf leaf : Layouts.of(structure).leaves()) {
            if (leaf.offset() <= offset && offset < leaf.offset() + leaf.bytes()) {
                String path = leaf.path();
                boolean bit = !leaf.isWholeWord() && path.contains(".");
                names.add(structure.name() + "." + (bit ? path.substring(0, path.lastIndexOf('.')) : path));
            }
        }
    }

    /** For a message. */
    String text(int at) {
        Set<String> names = of(at);
        return names.isEmpty() ? "unclaimed" : names.stream().sorted().collect(Collectors.joining(" "));
    }
}
