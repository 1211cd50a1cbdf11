package org.vtck.conformance.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;
import org.vtck.spec.subject.PciFunction;

final class DumpProperties {
    @Property(tries = 200)
    void what_lspci_would_print_reads_back(@ForAll("machines") Machine machine) {
        Machine read = Dumps.read(Dumps.text(machine));
        assertThat(read.functions()).hasSameSizeAs(machine.functions());
        for (int i = 0; i < read.functions().size(); i++) {
            PciFunction was = machine.functions().get(i);
            PciFunction is = read.functions().get(i);
            assertThat(is.address()).isEqualTo(was.address());
            assertThat(is.name()).isEqualTo(was.name());
            assertThat(is.space().toBytes()).isEqualTo(was.space().toBytes());
        }
    }

    @Property
    void any_bytes_are_a_machine_or_one_sentence(@ForAll @Size(max = 600) byte[] bytes) {
        assertThat(reads(bytes)).isTrue();
    }

    @Property
    void a_damaged_dump_is_a_machine_or_one_sentence(
            @ForAll("machines") Machine machine, @ForAll int at, @ForAll byte value) {
        byte[] bytes = Dumps.text(machine).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[Math.floorMod(at, bytes.length)] = value;
        assertThat(reads(bytes)).isTrue();
    }

    private static boolean reads(byte[] bytes) {
        try {
            return !Dumps.read(bytes).functions().isEmpty();
        } catch (InputException e) {
            return e.getMessage().startsWith("(standard input):")
                    && e.getMessage().lines().count() == 1;
        }
    }

    @Provide
    Arbitrary<Machine> machines() {
        Arbitrary<FunctionAddress> address = Combinators.combine(
                        Arbitraries.of(0L, 1L, 0x10000L, 0xffff_ffffL),
                        Arbitraries.integers().between(0, 255),
                        Arbitraries.integers().between(0, 31),
                        Arbitraries.integers().between(0, 7))
                .as(FunctionAddress::new);
        Arbitrary<byte[]> bytes = Arbitraries.of(1, 4, 8, 16, 256)
                .flatMap(rows -> Arbitraries.bytes().array(byte[].class).ofSize(16 * rows));
        Arbitrary<String> name =
                Arbitraries.of("", "Red Hat, Inc. Virtio network device (rev 01)", "00: 11 22", "Ünit");
        Arbitrary<PciFunction> function =
                Combinators.combine(address, bytes, name).as((a, b, n) -> PciFunction.of(a, ConfigSpace.of(b), n));
        return function.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(PciFunction::address)
                .map(list -> new Machine("m", Origin.CAPTURED, State.UNKNOWN, List.copyOf(list)));
    }
}
