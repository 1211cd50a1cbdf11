package org.vtck.conformance.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.conformance.input.AddressText;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.interpret.build.TopologyBuilder;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Builds machines from the shipped devices and from a few that only tests need. */
public final class Machines {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root", ".."));

    /** Devices that show what nobody should ship; {@code first} stands before {@code second} in their lists. */
    private static final String ODD_DEVICES = """
            module test.odd_devices extends virtio.group_id.devices profile group_id;

            device grouped_disk like group_id_device {
                header pci_header { device_id = 0x1001; base_class = 1; }
            }
            device two_id_standby like virtio_net_conventional_start {
                option first = 0;
                option second = 0;
                add virtio_pci_group_id_cap at first_fit {
                    cap.cap_len = sizeof(virtio_pci_group_id_cap);
                    cap.cfg_type = VIRTIO_PCI_CAP_GROUP_ID_CFG;
                    group_id = second;
                }
                add virtio_pci_group_id_cap at first_fit {
                    cap.cap_len = sizeof(virtio_pci_group_id_cap);
                    cap.cfg_type = VIRTIO_PCI_CAP_GROUP_ID_CFG;
                    group_id = first;
                }
            }
            device two_id_disk like two_id_standby {
                header pci_header { device_id = 0x1001; base_class = 1; }
            }
            device two_id_bridge like pci_bridge_start {
                option first = 0;
                option second = 0;
                add redhat_group_id_cap at first_fit { total = REDHAT_GROUP_ID_LENGTH; group_id = second; }
                add redhat_group_id_cap at first_fit { total = REDHAT_GROUP_ID_LENGTH; group_id = first; }
            }
            """;

    private final SpecModel model;
    private final DeviceBuilder devices;
    private final Map<List<Object>, ConfigSpace> built = new HashMap<>();

    private Machines(SpecModel model) {
        this.model = model;
        this.devices = DeviceBuilder.of(model);
    }

    /** Machines of the newest revision. */
    public static Machines newest() {
        Compilation compilation = Compiler.compile(sources(), Optional.empty());
        return new Machines(compilation
                .model()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().toString())));
    }

    private static SourceSet sources() {
        Path folder = ROOT.resolve("spec/src/main/caplayout");
        try (Stream<Path> files = Files.walk(folder)) {
            List<SourceFile> read = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".caplayout")).toList()) {
                read.add(new SourceFile(folder.relativize(file).toString(), Files.readString(file)));
            }
            read.add(new SourceFile("test/odd_devices.caplayout", ODD_DEVICES));
            return new SourceSet(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SpecModel model() {
        return model;
    }

    public Relation relation() {
        return model.relation("failover_pair").orElseThrow();
    }

    public PairingResult paired(Machine machine) {
        return Pairing.by(relation(), model).of(machine);
    }

    public PairingResult paired(PciFunction... functions) {
        return paired(machine(functions));
    }

    /** A topology of the sources. */
    public Machine topology(String name) {
        return TopologyBuilder.of(model).build(model.topology(name).orElseThrow());
    }

    /** A machine of which nobody says that it is emulated. */
    public Machine machine(PciFunction... functions) {
        return new Machine("test", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(functions));
    }

    /** A device at an address, its options as name, value, name, value. */
    public PciFunction at(String address, String device, Object... options) {
        List<Object> key = new ArrayList<>(List.of(options));
        key.add(device);
        ConfigSpace space = built.computeIfAbsent(key, k -> build(device, options));
        return PciFunction.of(address(address), space, "");
    }

    private ConfigSpace build(String device, Object... options) {
        Map<String, Long> values = new HashMap<>();
        for (int i = 0; i < options.length; i += 2) {
            values.put((String) options[i], ((Number) options[i + 1]).longValue());
        }
        return devices.build(model.device(device).orElseThrow(), values).space();
    }

    public PciFunction standby(String address, long id) {
        return at(address, "group_id_device", "failover_group_id", id);
    }

    /** A bridge with an identifier. */
    public PciFunction bridge(String address, long id, int secondary) {
        return at(
                address, "group_id_bridge", "failover_group_id", id, "secondary", secondary, "subordinate", secondary);
    }

    public PciFunction plainBridge(String address, int secondary) {
        return at(address, "pci_bridge", "secondary", secondary, "subordinate", secondary);
    }

    /** A network function that may be a primary. */
    public PciFunction nic(String address) {
        return at(address, "plain_endpoint");
    }

    /** The same function with some bytes changed: offset, value, offset, value. */
    public static PciFunction poked(PciFunction function, int... changes) {
        byte[] bytes = function.space().toBytes();
        for (int i = 0; i < changes.length; i += 2) {
            bytes[changes[i]] = (byte) changes[i + 1];
        }
        return PciFunction.of(function.address(), ConfigSpace.of(bytes), function.name());
    }

    /** The same function, of which only so many bytes are known. */
    public static PciFunction cut(PciFunction function, int known) {
        byte[] bytes = java.util.Arrays.copyOf(function.space().toBytes(), known);
        return PciFunction.of(function.address(), ConfigSpace.of(bytes), function.name());
    }

    public static FunctionAddress address(String text) {
        return AddressText.parse(text).orElseThrow();
    }
}
