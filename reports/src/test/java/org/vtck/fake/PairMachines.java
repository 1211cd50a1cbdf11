package org.vtck.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.grammar.Compiler;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Machines of shipped devices, with and without something to pair. */
public final class PairMachines {
    private final SpecModel model =
            Compiler.compile(packaged(), Optional.empty()).model().orElseThrow();

    public SpecModel model() {
        return model;
    }

    private static SourceSet packaged() {
        List<SourceFile> files = new ArrayList<>();
        text("INDEX").lines().filter(l -> !l.isBlank()).forEach(name -> files.add(new SourceFile(name, text(name))));
        return new SourceSet(files);
    }

    private static String text(String name) {
        try (InputStream in = SourceSet.class.getResourceAsStream("/caplayout/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A switch with a pair behind it, a nested bridge whose id nobody else has, a card of two ports, a missing bridge. */
    public Machine colourful() {
        return machine(
                device("00:00.0", "plain_endpoint", "Host of \u001b[31mall bridges", Map.of()),
                device("00:01.0", "pcie_root_port", "", Map.of("secondary", 1L, "subordinate", 3L)),
                standby("00:02.0", 0x1122334455667788L),
                device("01:00.0", "x3130_upstream", "", Map.of("primary", 1L, "secondary", 2L, "subordinate", 3L)),
                device("02:00.0", "pcie_downstream", "", Map.of("primary", 2L, "secondary", 3L, "subordinate", 3L)),
                device("03:00.0", "e1000e_stand_in", "Ethernet controller: Intel 82574L, passed through", Map.of()),
                bridge("00:04.0", 7, 4),
                bridge("04:01.0", 8, 5),
                device("05:00.0", "plain_endpoint_of_several", "", Map.of()),
                device("05:00.1", "plain_endpoint", "", Map.of()),
                standby("05:02.0", 8),
                standby("00:06.0", 9),
                bridge("00:07.0", 10, 0),
                device("09:00.0", "plain_endpoint", "", Map.of()));
    }

    /** One pair. */
    public Machine paired() {
        return machine(
                standby("00:03.0", 7), bridge("00:04.0", 7, 1), device("01:00.0", "plain_endpoint", "", Map.of()));
    }

    /** Two standbys of one id. */
    public Machine conflicting() {
        return machine(standby("00:03.0", 7), standby("00:05.0", 7), bridge("00:04.0", 7, 1));
    }

    /** Nothing that carries an id. */
    public Machine plain() {
        return machine(device("00:03.0", "plain_endpoint", "", Map.of()));
    }

    /** Many functions, and one pair. */
    public Machine large() {
        List<PciFunction> functions = new ArrayList<>(paired().functions());
        for (int slot = 8; slot < 16; slot++) {
            for (int number = 0; number < 8; number++) {
                String address = String.format(Locale.ROOT, "00:%02x.%x", slot, number);
                functions.add(device(address, "plain_endpoint", "", Map.of()));
            }
        }
        return machine(functions.toArray(PciFunction[]::new));
    }

    private static Machine machine(PciFunction... functions) {
        return new Machine("pairs.txt", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(functions));
    }

    private PciFunction standby(String address, long id) {
        return device(address, "group_id_device", "Virtio network device", Map.of("failover_group_id", id));
    }

    private PciFunction bridge(String address, long id, long secondary) {
        return device(
                address,
                "group_id_bridge",
                "",
                Map.of("failover_group_id", id, "secondary", secondary, "subordinate", secondary));
    }

    private PciFunction device(String address, String device, String name, Map<String, Long> options) {
        ConfigSpace space = DeviceBuilder.of(model)
                .build(model.device(device).orElseThrow(), options)
                .space();
        return PciFunction.of(AddressText.parse(address).orElseThrow(), space, name);
    }

    /** A machine as {@code lspci -xxxx} prints it. */
    public static String dump(Machine machine) {
        StringBuilder out = new StringBuilder();
        for (PciFunction function : machine.functions()) {
            out.append(function.address().shortText()).append(" some device");
            for (int i = 0; i < function.space().known(); i++) {
                out.append(i % 16 == 0 ? String.format(Locale.ROOT, "\n%02x:", i) : "")
                        .append(String.format(
                                Locale.ROOT, " %02x", function.space().byteAt(i)));
            }
            out.append("\n\n");
        }
        return out.toString();
    }
}
