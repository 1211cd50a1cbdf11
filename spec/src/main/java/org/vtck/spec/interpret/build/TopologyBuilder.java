package org.vtck.spec.interpret.build;

import java.util.Map;
import java.util.TreeMap;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Builds machines from topologies of the model; they show what their devices show at reset. */
public final class TopologyBuilder {
    /** Where a device stands that no topology places. */
    static final FunctionAddress ALONE = new FunctionAddress(0, 0, 3, 0);

    private final DeviceBuilder devices;

    private TopologyBuilder(DeviceBuilder devices) {
        this.devices = devices;
    }

    /** A builder of topologies of a model. */
    public static TopologyBuilder of(SpecModel model) {
        return new TopologyBuilder(DeviceBuilder.of(model));
    }

    /**
     * The machine of a topology.
     *
     * @throws CannotBuildException as {@link DeviceBuilder#build}
     */
    public Machine build(Topology topology) {
        return machine(topology.name(), images(topology));
    }

    /** A machine of one device. */
    public Machine build(Device device, Map<String, Long> options) {
        return machine(device.name(), Map.of(ALONE, devices.image(device, options)));
    }

    Map<FunctionAddress, Image> images(Topology topology) {
        Map<FunctionAddress, Image> images = new TreeMap<>();
        for (Topology.Member member : topology.members()) {
            images.put(member.address(), devices.image(member.device(), member.options()));
        }
        return images;
    }

    Map<FunctionAddress, Image> images(Device device) {
        Map<FunctionAddress, Image> images = new TreeMap<>();
        images.put(ALONE, devices.image(device, Map.of()));
        return images;
    }

    static Machine machine(String name, Map<FunctionAddress, Image> images) {
        return new Machine(
                name,
                Machine.Origin.EMULATED,
                Machine.State.RESET,
                images.entrySet().stream()
                        .map(e -> PciFunction.of(
                                e.getKey(), ConfigSpace.of(e.getValue().bytes()), ""))
                        .toList());
    }
}
