package org.vtck.spec.interpret.build;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** Builds the machine that a fault or permission test describes: its base with its edits made, in order. */
public final class FaultApplication {
    private final SpecModel model;

    private FaultApplication(SpecModel model) {
        this.model = model;
    }

    /** Applies faults of a model. */
    public static FaultApplication of(SpecModel model) {
        return new FaultApplication(model);
    }

    /**
     * The device or topology without any edit.
     *
     * @throws CannotBuildException if the base cannot be built
     */
    public Machine base(Fault fault) {
        return TopologyBuilder.machine(fault.base(), images(fault));
    }

    /**
     * The device or topology with the fault.
     *
     * @throws CannotBuildException if the base cannot be built or an edit names what is not there
     */
    public Machine apply(Fault fault) {
        Map<FunctionAddress, Image> images = images(fault);
        Machine base = TopologyBuilder.machine(fault.base(), images);
        Map<FunctionAddress, Editor> editors = new TreeMap<>();
        Map<FunctionAddress, Integer> declared = new TreeMap<>();
        images.forEach((address, image) -> editors.put(address, new Editor(model, base, address, image)));
        for (Edit.Placed placed : fault.edits()) {
            FunctionAddress address = address(placed, fault, images);
            if (placed.edit() instanceof Edit.Remove) {
                images.remove(address);
            } else if (placed.edit() instanceof Edit.Declare declare) {
                declared.put(address, declare.type());
            } else {
                java.util.Objects.requireNonNull(editors.get(address)).make(placed.edit());
            }
        }
        return declared(TopologyBuilder.machine(fault.name(), images), declared);
    }

    private static Machine declared(Machine machine, Map<FunctionAddress, Integer> types) {
        return new Machine(
                machine.name(),
                machine.origin(),
                machine.state(),
                machine.functions().stream()
                        .map(f -> Optional.ofNullable(types.get(f.address()))
                                .map(f::declaredAs)
                                .orElse(f))
                        .toList());
    }

    private Map<FunctionAddress, Image> images(Fault fault) {
        TopologyBuilder builder = TopologyBuilder.of(model);
        return model.device(fault.base())
                .map(builder::images)
                .or(() -> model.topology(fault.base()).map(builder::images))
                .orElseThrow(() -> new CannotBuildException(
                        fault.place(), "there is neither a device nor a topology `" + fault.base() + "`"));
    }

    private static FunctionAddress address(Edit.Placed placed, Fault fault, Map<FunctionAddress, Image> images) {
        if (placed.on().isEmpty() && images.size() == 1) {
            return images.keySet().iterator().next();
        }
        FunctionAddress address = placed.on()
                .orElseThrow(() -> new CannotBuildException(
                        placed.edit().place(), "`" + fault.base() + "` has several functions: say `on ADDRESS`"));
        if (!images.containsKey(address)) {
            throw new CannotBuildException(
                    placed.edit().place(), "`" + fault.base() + "` has no function " + address.shortText());
        }
        return address;
    }
}
