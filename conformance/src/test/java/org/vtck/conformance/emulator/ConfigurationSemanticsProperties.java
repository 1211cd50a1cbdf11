package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** What holds of configuration space whatever was written to it. */
class ConfigurationSemanticsProperties {
    private static final String MACHINE = "-M q35 -device pcie-root-port,id=r,chassis=1 -device virtio-net-pci,bus=r"
            + " -device pcie-root-port,id=s,chassis=2 -device e1000e,bus=s -device virtio-blk-pci,addr=7";
    private static final FunctionAddress BLOCK = new FunctionAddress(0, 7, 0);
    private static final int BAR_0 = Model.leaf("pci_type0_header", "bar0").offset();
    private static final int BARS = 6;

    /** One write of any width anywhere. */
    record Write(int function, int register, Width width, long value) {}

    @Provide
    Arbitrary<List<Write>> writes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 0x3ff),
                        Arbitraries.of(Width.class),
                        Arbitraries.longs().between(0, 0xffff_ffffL))
                .as((function, register, width, value) ->
                        new Write(function, register & -width.bytes(), width, value & width.allOnes()))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 60)
    void a_second_reset_of_the_machine_changes_nothing(@ForAll("writes") List<Write> writes) throws IOException {
        EmulatedMachine machine = written(writes);

        machine.reset();
        List<byte[]> once = spaces(machine);
        machine.reset();

        assertThat(spaces(machine)).usingRecursiveComparison().isEqualTo(once);
    }

    @Property(tries = 60)
    void bytes_words_and_four_bytes_show_the_same(@ForAll("writes") List<Write> writes) throws IOException {
        EmulatedMachine machine = written(writes);
        ConfigCycles cycles = machine.cycles();
        for (int at = 0; at < 0x100; at += 4) {
            long whole = cycles.read(BLOCK, at, Width.DWORD);
            long words = cycles.read(BLOCK, at, Width.WORD) | cycles.read(BLOCK, at + 2, Width.WORD) << 16;
            long bytes = 0;
            for (int i = 3; i >= 0; i--) {
                bytes = (bytes << 8) | cycles.read(BLOCK, at + i, Width.BYTE);
            }
            assertThat(words).isEqualTo(whole);
            assertThat(bytes).isEqualTo(whole);
        }
    }

    @Property(tries = 60)
    void both_mechanisms_show_the_same(@ForAll("writes") List<Write> writes) throws IOException {
        EmulatedMachine machine = written(writes);
        for (int at = 0; at < 0x100; at += 4) {
            assertThat(machine.portCycles().read(BLOCK, at, Width.DWORD))
                    .isEqualTo(machine.cycles().read(BLOCK, at, Width.DWORD));
        }
    }

    @Property(tries = 60)
    void a_size_is_a_power_of_two_and_sizing_leaves_no_trace(@ForAll("writes") List<Write> writes) throws IOException {
        ConfigCycles cycles = written(writes).cycles();
        for (int bar = 0; bar < BARS; bar++) {
            int at = BAR_0 + Width.DWORD.bytes() * bar;
            long before = cycles.read(BLOCK, at, Width.DWORD);

            cycles.write(BLOCK, at, Width.DWORD, Width.DWORD.allOnes());
            long shown = cycles.read(BLOCK, at, Width.DWORD);
            cycles.write(BLOCK, at, Width.DWORD, before);

            long addressBits = shown & ((shown & 1) == 1 ? ~0x3L : ~0xfL);
            long size = (~addressBits + 1) & Width.DWORD.allOnes();
            assertThat(Long.bitCount(size))
                    .as("size 0x%x of register %d", size, bar)
                    .isLessThanOrEqualTo(1);
            assertThat(cycles.read(BLOCK, at, Width.DWORD)).isEqualTo(before);
        }
    }

    @Property(tries = 60)
    void who_a_function_is_never_changes(@ForAll("writes") List<Write> writes) throws IOException {
        List<Long> before = identities(written(List.of()));

        EmulatedMachine machine = written(writes);
        machine.reset();

        assertThat(identities(machine)).isEqualTo(before);
    }

    private static EmulatedMachine written(List<Write> writes) throws IOException {
        EmulatedMachine machine = Model.machine(MACHINE);
        ConfigCycles cycles = machine.cycles();
        List<FunctionAddress> functions = BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED);
        for (Write write : writes) {
            FunctionAddress function = functions.get(write.function() % functions.size());
            if (!function.equals(FunctionAddress.HOST_BRIDGE)) {
                cycles.write(function, write.register(), write.width(), write.value());
            }
        }
        return machine;
    }

    private static List<byte[]> spaces(EmulatedMachine machine) throws IOException {
        List<byte[]> spaces = new ArrayList<>();
        ConfigCycles cycles = machine.cycles();
        for (FunctionAddress function : BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
            spaces.add(cycles.space(function));
        }
        return spaces;
    }

    private static List<Long> identities(EmulatedMachine machine) throws IOException {
        List<Long> identities = new ArrayList<>();
        ConfigCycles cycles = machine.cycles();
        for (FunctionAddress function : BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
            identities.add(cycles.read(function, 0, Width.DWORD));
            identities.add(cycles.read(function, 8, Width.DWORD));
        }
        return identities;
    }
}
