package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.qtest.ToyMachine.Node;

class BusWalkTest {
    @Test
    void buses_are_numbered_depth_first() throws IOException {
        Node inner = Node.bridge(1, Node.endpoint(7, 0));
        Node outer = Node.bridge(3, inner, Node.endpoint(2, 0));
        Node last = Node.bridge(5, Node.endpoint(0, 0));
        ToyMachine machine = new ToyMachine(Node.endpoint(0, 0), outer, last);

        assertThat(BusWalk.functions(machine, BusWalk.Numbering.ASSIGNED))
                .extracting(FunctionAddress::toString)
                .containsExactly("00:00.0", "00:03.0", "00:05.0", "01:01.0", "01:02.0", "02:07.0", "03:00.0");
        assertThat(numbers(outer)).containsExactly(0, 1, 2);
        assertThat(numbers(inner)).containsExactly(1, 2, 2);
        assertThat(numbers(last)).containsExactly(0, 3, 3);
    }

    @Test
    void numbering_leaves_the_latency_timer_beside_the_bus_numbers_alone() throws IOException {
        ToyMachine machine = new ToyMachine(Node.bridge(3));
        FunctionAddress bridge = new FunctionAddress(0, 3, 0);
        machine.write(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD, 0x4000_0000L);

        BusWalk.functions(machine, BusWalk.Numbering.ASSIGNED);

        assertThat(machine.read(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD))
                .isEqualTo(0x4001_0100L);
    }

    @Test
    void further_functions_are_asked_only_where_function_0_says_so() throws IOException {
        ToyMachine machine = new ToyMachine(
                Node.firstOfSeveral(1),
                Node.endpoint(1, 4),
                Node.endpoint(2, 0),
                Node.endpoint(2, 1),
                Node.endpoint(3, 1));

        assertThat(BusWalk.functions(machine, BusWalk.Numbering.ASSIGNED))
                .extracting(FunctionAddress::toString)
                .containsExactly("00:01.0", "00:01.4", "00:02.0");
    }

    @Test
    void the_numbers_of_firmware_are_followed_and_kept() throws IOException {
        Node bridge = Node.bridge(3, Node.endpoint(1, 0));
        ToyMachine machine = new ToyMachine(bridge);
        machine.write(new FunctionAddress(0, 3, 0), ConfigRegisters.BUS_NUMBERS, Width.DWORD, 0x0009_0500L);

        assertThat(BusWalk.functions(machine, BusWalk.Numbering.AS_FOUND))
                .extracting(FunctionAddress::toString)
                .containsExactly("00:03.0", "05:01.0");
        assertThat(numbers(bridge)).containsExactly(0, 5, 9);
    }

    @Test
    void a_bridge_without_numbers_hides_what_is_behind_it() throws IOException {
        ToyMachine machine = new ToyMachine(Node.bridge(3, Node.endpoint(1, 0)));

        assertThat(BusWalk.functions(machine, BusWalk.Numbering.AS_FOUND))
                .containsExactly(new FunctionAddress(0, 3, 0));
    }

    @Test
    void a_machine_of_more_than_256_buses_is_refused() {
        Node chain = Node.bridge(0);
        for (int i = 0; i < 255; i++) {
            chain = Node.bridge(0, chain);
        }
        ToyMachine machine = new ToyMachine(chain);

        assertThatIOException()
                .isThrownBy(() -> BusWalk.functions(machine, BusWalk.Numbering.ASSIGNED))
                .withMessage("bridge ff:00.0 has no bus number left; the machine has more than 256 buses");
    }

    private static int[] numbers(Node bridge) {
        return new int[] {bridge.busNumber(0), bridge.busNumber(1), bridge.busNumber(2)};
    }
}
