package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.build.BuildSeed;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.differential.RegisterNames;

/**
 * Any reads and writes of any width at any register of what is plugged in: every read gives what QEMU gives. A failure names the
 * function, the register and the seed, and how many accesses lead to it; {@code -Dvtck.seed=N} tries others.
 */
class SequencesMatchQemuTest {
    private static final int STEPS = 4000;

    /** Accesses after which buses get numbers again, so that what is behind bridges is not out of reach for long. */
    private static final int RENUMBER = 25;

    /** Registers that a random value takes out of reach of what a configuration cycle tells; each stands with its reason in
     * docs/emulator-differences.md. */
    private static final Set<String> LEFT_OUT =
            Set.of("pci_standard_hot_plug.dword_select", "pci_standard_hot_plug.dword_data");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-M pc -device pci-bridge,id=b,chassis_nr=1 -device virtio-net-pci,bus=b,addr=1 -device e1000e,bus=b,addr=2"
                        + " -device pci-bridge,id=c,bus=b,chassis_nr=2,addr=3 -device virtio-rng-pci,bus=c,addr=4",
                "-M q35 -device pcie-root-port,id=r,chassis=1 -device x3130-upstream,bus=r,id=u"
                        + " -device xio3130-downstream,bus=u,id=d,chassis=2 -device virtio-rng-pci,bus=d,ats=on,aer=on"
                        + " -device xio3130-downstream,bus=u,id=e,chassis=3",
                "-M q35 -device pcie-root-port,id=r,chassis=1 -device virtio-net-pci,bus=r"
                        + " -device pcie-root-port,id=s,chassis=2 -device e1000e,bus=s -device virtio-scsi-pci"
            })
    void every_read_gives_what_qemu_gives(String machine) throws IOException {
        Random random = new Random(BuildSeed.VALUE);
        List<String> story = new ArrayList<>();
        try (Twins twins = Twins.start(machine)) {
            List<Target> targets = targets(twins);
            int answers = 0;
            for (int step = 0; step < STEPS; step++) {
                if (step % RENUMBER == 0) {
                    story.add("number the buses");
                    renumber(twins, targets);
                }
                answers += access(twins, targets.get(random.nextInt(targets.size())), random, story);
            }
            assertThat(answers).as("reads that something answered").isGreaterThan(STEPS / 8);
        } catch (AssertionError e) {
            int from = Math.max(0, story.size() - 15);
            throw new AssertionError(
                    "seed " + BuildSeed.VALUE + ", access " + story.size() + ": "
                            + String.join("; ", story.subList(from, story.size())),
                    e);
        }
    }

    /** A function and the names of its registers as the machine starts. */
    private record Target(FunctionAddress address, int size, RegisterNames names, long numbers) {}

    private static List<Target> targets(Twins twins) throws IOException {
        List<FunctionAddress> functions = twins.numbered();
        List<Target> targets = new ArrayList<>();
        for (FunctionAddress function : functions) {
            if (!twins.isOnBoard(function)) {
                byte[] space = twins.space(function);
                targets.add(new Target(
                        function,
                        space.length,
                        new RegisterNames(Model.NEWEST, function, space),
                        LittleEndian.get(space, ConfigRegisters.BUS_NUMBERS, Width.DWORD)));
            }
        }
        return targets;
    }

    private static void renumber(Twins twins, List<Target> targets) throws IOException {
        for (Target target : targets) {
            if (target.names().of(ConfigRegisters.BUS_NUMBERS).contains("pci_type1_header.primary_bus")) {
                twins.write(target.address(), ConfigRegisters.BUS_NUMBERS, Width.DWORD, target.numbers());
            }
        }
    }

    /** Gives how many reads something answered. */
    private static int access(Twins twins, Target target, Random random, List<String> story) throws IOException {
        Width width = Width.values()[random.nextInt(3)];
        int limit = random.nextInt(4) > 0 ? ConfigRegisters.CONVENTIONAL_SIZE : target.size();
        int register = random.nextInt(limit) & -width.bytes();
        for (int at = register; at < register + width.bytes(); at++) {
            if (target.names().of(at).stream().anyMatch(LEFT_OUT::contains)) {
                return 0;
            }
        }
        String place = target.address() + " " + Integer.toHexString(register) + " ("
                + target.names().text(register) + ") " + width;
        if (random.nextBoolean()) {
            story.add("read " + place);
            return twins.read(target.address(), register, width) == width.allOnes() ? 0 : 1;
        }
        long value = value(random, width);
        story.add("write " + place + " " + Long.toHexString(value));
        twins.write(target.address(), register, width, value);
        int whole = register & -Width.DWORD.bytes();
        return twins.read(target.address(), whole, Width.DWORD) == Width.DWORD.allOnes() ? 0 : 1;
    }

    private static long value(Random random, Width width) {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> width.allOnes();
            case 2 -> 1L << random.nextInt(Byte.SIZE * width.bytes());
            default -> random.nextInt() & width.allOnes();
        };
    }
}
