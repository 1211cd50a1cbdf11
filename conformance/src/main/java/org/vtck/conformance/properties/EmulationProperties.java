package org.vtck.conformance.properties;

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
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/** What was asked for comes back by configuration cycles alone. */
public class EmulationProperties {
    private static final String RELATION = "failover_pair";

    private final SpecModel model = Specification.provided();
    private final Emulator emulator = Emulator.of(model);
    private final Decoding decoding = new Decoding(model);

    @Provide
    Arbitrary<EmulatedPlan> plans() {
        return EmulatedPlans.machines();
    }

    @Provide
    Arbitrary<MachinePlan> pairs() {
        return MachinePlans.machines();
    }

    @Property
    void enumeration_and_decoding_give_back_what_was_put_in(@ForAll("plans") EmulatedPlan plan) {
        Set<String> board = board(plan);
        Dump dump = Dump.of(emulator.start(plan.arguments()));
        same(decoding.expected(plan), decoding.found(dump.machine("plan"), board), plan);
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

    @Property
    void what_the_emulator_shows_pairs_as_it_was_put_in(@ForAll("pairs") MachinePlan plan) {
        Relation relation = model.relations().stream()
                .filter(r -> r.name().equals(RELATION))
                .findFirst()
                .orElseThrow();
        Dump dump = Dump.of(emulator.start(PlanArguments.of(plan)));
        PairingResult result = Pairing.by(relation, model).of(dump.machine("plan"));
        same(Expectation.of(plan), Expectation.found(result), plan);
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
