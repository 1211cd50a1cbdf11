package org.vtck.conformance.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.BusWalk.Numbering;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.qtest.EcamCycles;
import org.vtck.conformance.qtest.PortCycles;
import org.vtck.conformance.qtest.QtestSession;
import org.vtck.conformance.topology.Enumeration;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/**
 * A QEMU that somebody runs, over the socket of its qtest protocol. Buses that nobody has numbered are numbered, and the window in
 * memory is opened, if writing is permitted; both are put back on close.
 */
public final class QtestTransport implements Transport {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final SpecModel model;
    private final QtestSession session;
    private final Permission permission;
    private final PortCycles ports;
    private final UndoneCycles opening;
    private final Machine.State state;
    private final List<String> notes = new ArrayList<>();
    private Optional<ConfigCycles> reach = Optional.empty();
    private Optional<UndoneCycles> numbering = Optional.empty();

    QtestTransport(SpecModel model, QtestSession session, Permission permission, Machine.State state) {
        this.model = model;
        this.session = session;
        this.permission = permission;
        this.ports = new PortCycles(session);
        this.opening = new UndoneCycles(ports);
        this.state = state;
    }

    /**
     * Connects to a QEMU that listens.
     *
     * @throws IOException if nobody listens there
     */
    public static QtestTransport connect(SpecModel model, Path socket, Permission permission) throws IOException {
        QtestSession session = QtestSession.connect(socket, LIMIT, () -> "");
        return new QtestTransport(model, session, permission, Machine.State.UNKNOWN);
    }

    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (permission == Permission.WRITE) {
            abilities.add(Ability.WRITE);
        }
        if (reach.orElse(ports) != ports) {
            abilities.add(Ability.EXTENDED_SPACE);
        }
        return abilities;
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        ConfigCycles cycles = open();
        UndoneCycles walked = new UndoneCycles(cycles);
        reach = Optional.of(cycles);
        numbering = Optional.of(walked);
        List<FunctionAddress> found = BusWalk.functions(walked, Numbering.AS_FOUND);
        List<FunctionAddress> unnumbered = unnumbered(walked, found);
        if (!unnumbered.isEmpty() && permission == Permission.WRITE) {
            found = BusWalk.functions(walked, Numbering.ASSIGNED);
        } else if (!unnumbered.isEmpty()) {
            notes.add("nobody has numbered the bus behind " + unnumbered.get(0)
                    + ", so what is there is not seen; numbering takes writes");
        }
        return Enumeration.read(walked, found, name, Machine.Origin.CAPTURED, state);
    }

    /** The window in memory where there is one that is open or may be opened, else the two ports. */
    private ConfigCycles open() throws IOException {
        if (HostBridge.kind(model, ports) != Topology.BusKind.EXPRESS) {
            return ports;
        }
        long window = ports.read(FunctionAddress.HOST_BRIDGE, ConfigRegisters.PCIEXBAR, Width.DWORD);
        if ((window & ConfigRegisters.PCIEXBAR_ENABLE) == 0 && permission == Permission.READ) {
            notes.add("the window in memory is closed, so only the first 256 bytes of each function are read; opening"
                    + " it takes a write");
            return ports;
        }
        return EcamCycles.open(session, opening);
    }

    private static List<FunctionAddress> unnumbered(ConfigCycles cycles, List<FunctionAddress> found)
            throws IOException {
        List<FunctionAddress> unnumbered = new ArrayList<>();
        for (FunctionAddress address : found) {
            if (BusWalk.isUnnumbered(cycles, address)) {
                unnumbered.add(address);
            }
        }
        return unnumbered;
    }

    @Override
    public LiveAccess access() {
        return new CyclesAccess(reach.orElseThrow(() -> new IllegalStateException("nothing is enumerated yet")));
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        try (session) {
            if (numbering.isPresent()) {
                numbering.get().undo();
            }
            opening.undo();
        }
    }
}
