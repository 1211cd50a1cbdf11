package org.vtck.spec.interpret.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
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
        return edited(fault, fault.edits()).machine(fault.name());
    }

    /**
     * The functions of the device or topology without any edit, with what they do while they live.
     *
     * @throws CannotBuildException if the base cannot be built
     */
    public List<PlantedFunction> plantBase(Fault fault) {
        return edited(fault, List.of()).functions();
    }

    /**
     * The functions of the device or topology with the fault, with what they do while they live.
     *
     * @throws CannotBuildException if the base cannot be built or an edit names what is not there
     */
    public List<PlantedFunction> plant(Fault fault) {
        return edited(fault, fault.edits()).functions();
    }

    /** A base after its edits. */
    private record Edited(
            Map<FunctionAddress, Image> images,
            Map<FunctionAddress, Behaviour> behaviours,
            Map<FunctionAddress, Integer> declared,
            Map<FunctionAddress, List<Edit.Behave>> misbehaviours) {
        Machine machine(String name) {
            return declaredAs(TopologyBuilder.machine(name, images), declared);
        }

        List<PlantedFunction> functions() {
            List<PlantedFunction> functions = new ArrayList<>();
            images.forEach((address, image) -> functions.add(new PlantedFunction(
                    address,
                    image.built(java.util.Objects.requireNonNull(behaviours.get(address))),
                    misbehaviours.getOrDefault(address, List.of()))));
            return functions;
        }
    }

    private Edited edited(Fault fault, List<Edit.Placed> edits) {
        Map<FunctionAddress, Image> images = images(fault);
        Machine base = TopologyBuilder.machine(fault.base(), images);
        Map<FunctionAddress, Editor> editors = new TreeMap<>();
        Map<FunctionAddress, Integer> declared = new TreeMap<>();
        Map<FunctionAddress, List<Edit.Behave>> misbehaviours = new TreeMap<>();
        images.forEach((address, image) -> editors.put(address, new Editor(model, base, address, image)));
        for (Edit.Placed placed : edits) {
            FunctionAddress address = address(placed, fault, images);
            if (placed.edit() instanceof Edit.Remove) {
                images.remove(address);
            } else if (placed.edit() instanceof Edit.Declare declare) {
                declared.put(address, declare.type());
            } else if (placed.edit() instanceof Edit.Behave behave) {
                misbehaviours.computeIfAbsent(address, a -> new ArrayList<>()).add(behave);
            } else {
                java.util.Objects.requireNonNull(editors.get(address)).make(placed.edit());
            }
        }
        return new Edited(images, behaviours(fault, images), declared, misbehaviours);
    }

    /** What is behind capabilities is where they say, after the edits. */
    private Map<FunctionAddress, Behaviour> behaviours(Fault fault, Map<FunctionAddress, Image> images) {
        DeviceBuilder devices = DeviceBuilder.of(model);
        Map<FunctionAddress, Behaviour> behaviours = new TreeMap<>();
        images.forEach((address, image) -> {
            Optional<Topology.Member> member = model.topology(fault.base())
                    .flatMap(t -> t.members().stream()
                            .filter(m -> m.address().equals(address))
                            .findFirst());
            Device device = member.map(Topology.Member::device)
                    .or(() -> model.device(fault.base()))
                    .orElseThrow();
            behaviours.put(
                    address,
                    devices.behaviour(
                            device, member.map(Topology.Member::options).orElse(Map.of()), image));
        });
        return behaviours;
    }

    private static Machine declaredAs(Machine machine, Map<FunctionAddress, Integer> types) {
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
