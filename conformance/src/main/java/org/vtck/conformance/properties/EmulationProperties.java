package org.vtck.conformance.properties;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.emulator.PortPair;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** What was asked for comes back by configuration cycles alone. */
public class EmulationProperties {
    private final SpecModel model = Specification.provided();
    private final Emulator emulator = Emulator.of(model);
    private final Decoding decoding = new Decoding(model);

    @Provide
    Arbitrary<EmulatedPlan> plans() {
        return EmulatedPlans.machines();
    }

    @Property
    void enumeration_and_decoding_give_back_what_was_put_in(@ForAll("plans") EmulatedPlan plan) throws IOException {
        Set<String> board = board(plan);
        Machine machine = emulator.start(plan.arguments()).enumerated("plan");
        same(decoding.expected(plan), decoding.found(machine, board), plan);
    }

    @Property
    void both_ways_to_configuration_space_show_the_same_bytes(@ForAll("plans") EmulatedPlan plan) {
        EmulatedMachine machine = emulator.start(plan.arguments());
        Dump dump = Dump.of(machine);
        PortPair ports = machine.ports();
        dump.functions().forEach((address, bytes) -> {
            byte[] start = Arrays.copyOf(bytes, ConfigRegisters.CONVENTIONAL_SIZE);
            byte[] seen = new byte[start.length];
            for (int at = 0; at < seen.length; at++) {
                ports.write(ConfigRegisters.CONFIG_ADDRESS, Width.DWORD, address.onPorts(at));
                seen[at] = (byte) ports.read(ConfigRegisters.CONFIG_DATA + (at & 3), Width.BYTE);
            }
            if (!Arrays.equals(start, seen)) {
                throw new AssertionError("the ports show other bytes of " + address + " in " + plan);
            }
        });
    }

    private Set<String> board(EmulatedPlan plan) {
        Set<String> addresses = new HashSet<>();
        for (FunctionAddress address : Dump.of(emulator.start(plan.arguments().subList(0, 2)))
                .functions()
                .keySet()) {
            addresses.add(address.toString());
        }
        return addresses;
    }

    private static void same(List<String> expected, List<String> found, Object plan) {
        if (!found.equals(expected)) {
            throw new AssertionError("expected " + expected + "\n but found " + found + "\n in " + plan);
        }
    }
}
