package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.Locale;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;

/** Tells a board by the ids of its host bridge, as the model's boards have them. */
final class HostBridge {
    private HostBridge() {}

    /** The kind of the first bus, which says whether there is a window in memory. */
    static Topology.BusKind kind(SpecModel model, ConfigCycles ports) throws IOException {
        FunctionAddress host = FunctionAddress.HOST_BRIDGE;
        long ids = ports.read(host, ConfigRegisters.VENDOR_ID, Width.DWORD);
        DeviceBuilder builder = DeviceBuilder.of(model);
        for (Topology topology : model.topologies()) {
            for (Topology.Member member : topology.members()) {
                boolean isHost = member.address().bus() == 0
                        && member.address().slot() == 0
                        && member.address().number() == 0;
                if (topology.board().isPresent() && isHost) {
                    byte[] space = builder.build(member.device(), member.options())
                            .space()
                            .toBytes();
                    if (LittleEndian.get(space, ConfigRegisters.VENDOR_ID, Width.DWORD) == ids) {
                        return topology.board().get().kind();
                    }
                }
            }
        }
        throw new IOException(String.format(
                Locale.ROOT,
                "the host bridge at 00:00.0 has the ids %04x:%04x, which are those of neither -M pc nor -M q35",
                ids & 0xffff,
                ids >>> Short.SIZE));
    }
}
