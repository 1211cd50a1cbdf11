package org.vtck.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.TopologyBuilder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Whatever the bytes are, the generated judge and the interpreter say the same of every clause. */
class EnginesAgreeProperties {
    private static final SpecModel MODEL = Compared.model(Optional.empty());
    private static final List<Machine> SAMPLES = Compared.samples();
    private static final List<byte[]> SPACES = SAMPLES.stream()
            .flatMap(m -> m.functions().stream())
            .map(f -> f.space().toBytes())
            .toList();

    private static void agree(Machine machine, Set<String> chosen) {
        assertThat(Compared.differences(MODEL, chosen, machine))
                .as(() -> machine.origin() + " " + machine.state() + " " + chosen + "\n" + hex(machine))
                .isEmpty();
    }

    private static String hex(Machine machine) {
        StringBuilder text = new StringBuilder();
        for (PciFunction function : machine.functions()) {
            text.append(function.address())
                    .append(' ')
                    .append(function.declaredType())
                    .append(' ');
            text.append(HexFormat.of().formatHex(function.space().toBytes())).append('\n');
        }
        return text.toString();
    }

    @Provide
    static Arbitrary<Set<String>> chosen() {
        List<String> names = MODEL.profiles().stream().map(p -> p.name()).toList();
        return Arbitraries.of(names).set().ofMaxSize(names.size());
    }

    @Property(tries = 1000)
    void on_arbitrary_bytes(
            @ForAll @Size(max = 4096) byte[] bytes,
            @ForAll Machine.Origin origin,
            @ForAll Machine.State state,
            @ForAll("chosen") Set<String> chosen) {
        agree(Compared.machine(origin, state, bytes), chosen);
    }

    @Property(tries = 1000)
    void on_samples_with_flipped_and_missing_bytes(
            @ForAll Random random,
            @ForAll @IntRange(max = 30) int flips,
            @ForAll Machine.State state,
            @ForAll("chosen") Set<String> chosen) {
        agree(Compared.machine(Machine.Origin.CAPTURED, state, mutated(random, flips)), chosen);
    }

    @Property(tries = 400)
    void on_machines_of_several_mutated_functions(
            @ForAll Random random, @ForAll @IntRange(min = 2, max = 12) int count) {
        byte[][] spaces = new byte[count][];
        for (int i = 0; i < count; i++) {
            spaces[i] = mutated(random, random.nextInt(4));
        }
        agree(Compared.machine(Machine.Origin.CAPTURED, Machine.State.RESET, spaces), Set.of());
    }

    @Property(tries = 300)
    void on_samples_with_renumbered_buses_and_declared_types(@ForAll Random random) {
        Machine sample = SAMPLES.get(random.nextInt(SAMPLES.size()));
        List<PciFunction> functions = new ArrayList<>();
        for (PciFunction function : sample.functions()) {
            if (functions.size() >= 12) {
                break;
            }
            byte[] bytes = function.space().toBytes();
            if (bytes.length > 0x1a && random.nextBoolean()) {
                bytes[0x18 + random.nextInt(3)] = (byte) random.nextInt(4);
            }
            PciFunction changed = PciFunction.of(function.address(), ConfigSpace.of(bytes), "");
            functions.add(random.nextInt(3) == 0 ? changed.declaredAs(random.nextInt(45)) : changed);
        }
        agree(new Machine("renumbered", Machine.Origin.CAPTURED, sample.state(), functions), Set.of());
    }

    @Property(tries = 300)
    void on_devices_with_arbitrary_options(@ForAll Random random) {
        Device device = MODEL.devices().get(random.nextInt(MODEL.devices().size()));
        Map<String, Long> options = new TreeMap<>();
        for (Device.Option option : device.options()) {
            if (random.nextBoolean()) {
                options.put(
                        option.name(),
                        random.nextBoolean() ? random.nextInt(8) : random.nextLong() >>> random.nextInt(64));
            }
        }
        try {
            agree(TopologyBuilder.of(MODEL).build(device, options), Set.of());
        } catch (CannotBuildException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** A sample's space: some bytes changed, most of them where pointers and ids are, perhaps cut short. */
    private static byte[] mutated(Random random, int flips) {
        byte[] bytes = SPACES.get(random.nextInt(SPACES.size())).clone();
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(0x120, bytes.length) : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(64) * 4);
        }
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> Arrays.copyOf(bytes, Math.min(bytes.length, 64 + random.nextInt(0x240)));
            default -> bytes;
        };
    }

    @Property(tries = 5)
    void on_machines_without_functions(@ForAll Machine.Origin origin) {
        agree(new Machine("empty", origin, Machine.State.RESET, List.of()), Set.of());
    }
}
