package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.input.Inputs;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;

/**
 * A layout is stated once: in a copy of the sources {@code group_id} moves from byte 16 to byte 20 of its capability, the
 * capability goes to another place, and the emulator, both engines, decode and pair follow without an edit of any Java.
 */
class MovedFieldTest {
    private static final String STATED = "@order(le, group_id_is_little_endian)";
    private static final String ID = "0x1122334455667788";
    private static final String[] MACHINE = {
        "-M",
        "pc",
        "-device",
        "pci-bridge,id=br0,chassis_nr=1,failover-group-id=" + ID,
        "-device",
        "e1000e,bus=br0",
        "-device",
        "virtio-net-pci,failover-group-id=" + ID
    };

    @TempDir
    private Path folder;

    private String spec = "";
    private String dump = "";

    @BeforeEach
    void a_machine_of_the_changed_sources() throws IOException {
        Path sources = folder.resolve("sources");
        Path shipped = Path.of(System.getProperty("vtck.root"), "spec", "src", "main", "caplayout");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = sources.resolve(shipped.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Path changed = sources.resolve("proposal/group_id.caplayout");
        String text = Files.readString(changed);
        assertThat(text).containsOnlyOnce(STATED).contains("struct virtio_pci_group_id_cap @size(24)");
        Files.writeString(
                changed,
                text.replace(STATED, STATED + " @offset(20)")
                        .replace(
                                "struct virtio_pci_group_id_cap @size(24)",
                                "struct virtio_pci_group_id_cap @size(28)"));
        Path machines = sources.resolve("machines/virtio.caplayout");
        String devices = Files.readString(machines);
        assertThat(devices).containsOnlyOnce("add virtio_pci_group_id_cap at first_fit");
        Files.writeString(
                machines,
                devices.replace("add virtio_pci_group_id_cap at first_fit", "add virtio_pci_group_id_cap at 0xe0"));
        spec = sources.toString();
        dump = folder.resolve("machine.txt").toString();
        assertThat(run(Stream.concat(Stream.of("emulate", "--spec", spec, "-o", dump), Stream.of(MACHINE))
                        .toArray(String[]::new)))
                .isEmpty();
    }

    @Test
    void the_emulator_writes_the_identifier_at_its_new_place() {
        byte[] space = virtio().space().toBytes();
        int at = find(space, 28);
        assertThat(at).isEqualTo(0xe0);

        assertThat(virtio().space().little(at + 20, 8)).isEqualTo(0x1122334455667788L);
        assertThat(virtio().space().little(at + 16, 4)).isZero();
    }

    @Test
    void decode_and_pair_read_it_there() {
        assertThat(run("decode", "--spec", spec, dump)).contains("group_id").contains(ID);
        assertThat(run("pair", "--spec", spec, dump)).contains("PAIRED: 1 pair").contains(ID);
        assertThat(run("check", "--spec", spec, dump)).contains("none fails");
    }

    @Test
    void a_judge_generated_from_the_changed_sources_agrees_with_the_interpreter() throws Exception {
        SpecModel model = Engine.standard().model(Optional.of(spec));
        Judge generated = GeneratedJudge.of(spec, model, folder);
        InterpretedJudge interpreted = InterpretedJudge.of(model);
        Machine machine = machine();
        for (PciFunction function : machine.functions()) {
            byte[] ours = new byte[model.clauses().size()];
            byte[] theirs = new byte[model.clauses().size()];
            generated.judgeFunction(machine, function, ours);
            interpreted.judgeFunction(machine, function, theirs);

            assertThat(ours).as("%s", function.address()).isEqualTo(theirs);
        }
        byte[] outcomes = new byte[model.clauses().size()];
        generated.judgeFunction(machine, virtio(), outcomes);
        int clause =
                model.clauses().indexOf(model.clause("group_id.device.not_zero").orElseThrow());
        assertThat(outcomes[clause]).isEqualTo((byte) Outcome.PASS.ordinal());
    }

    private Machine machine() {
        return new Inputs(java.io.InputStream.nullInputStream(), note -> {})
                .open(dump)
                .get(0)
                .read();
    }

    private PciFunction virtio() {
        return machine().functions().stream()
                .filter(f -> f.space().little(0, 2) == 0x1af4)
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("no virtio function in " + dump)));
    }

    /** The offset of the vendor capability of a length; found by its bytes, not by the model. */
    private static int find(byte[] space, int length) {
        for (int at = 0x40; at < 0xfc; at += 4) {
            if (space[at] == 9 && space[at + 2] == length && space[at + 3] == 6) {
                return at;
            }
        }
        throw new AssertionError("no capability of type 6 and length " + length);
    }

    private String run(String... args) {
        Shell.Ran ran = Shell.real().run(args);
        assertThat(ran.status()).as(ran.err()).isZero();
        return ran.out();
    }
}
