package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vtck.conformance.identity.Fingerprints;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** A device keeps its fingerprint wherever it is and whoever wrote to it; another device has another. */
final class FingerprintsTest {
    private static final SpecModel MODEL = Shipped.model();

    /** The facts are those that {@code lspci -vv} shows of the sample. */
    @Test
    void it_is_taken_over_ids_class_header_and_the_list_in_the_first_256_bytes() {
        Machine machine = sample("virtio-net-root-port.txt");
        PciFunction network = machine.functions().stream()
                .filter(f -> f.address().equals(new FunctionAddress(0, 1, 0, 0)))
                .findFirst()
                .orElseThrow();
        assertThat(Fingerprints.of(MODEL, machine).description(network)).isEqualTo("""
                        vendor_id 1af4
                        device_id 1041
                        revision_id 1
                        base_class 2
                        sub_class 0
                        prog_if 0
                        header_layout 0
                        subsystem_vendor_id 1af4
                        subsystem_id 1100
                        capability 11
                        capability 9
                        length 14
                        cfg_type 5
                        capability 9
                        length 14
                        cfg_type 2
                        capability 9
                        length 10
                        cfg_type 4
                        capability 9
                        length 10
                        cfg_type 3
                        capability 9
                        length 10
                        cfg_type 1
                        capability 1
                        capability 10
                        """);
    }

    /** The machines of the second and third row differ in one device, beside what firmware did to them. */
    @ParameterizedTest
    @CsvSource({
        "virtio-net-pc.txt, virtio-net-pc-firmware.txt, 0",
        "bridge-pc.txt, bridge-pc-firmware.txt, 1",
        "switch-q35.txt, switch-q35-firmware.txt, 1"
    })
    void firmware_that_numbers_buses_and_places_base_addresses_changes_none(
            String reset, String firmware, int otherDevices) {
        List<String> before = new ArrayList<>(all(sample(reset)));
        all(sample(firmware)).forEach(before::remove);
        assertThat(before).hasSize(otherDevices);
    }

    @Test
    void a_machine_has_one_too_wherever_its_functions_are() {
        String reset = Fingerprints.of(MODEL, sample("virtio-net-pc.txt")).ofMachine();
        assertThat(Fingerprints.of(MODEL, sample("virtio-net-pc-firmware.txt")).ofMachine())
                .isEqualTo(reset);
        assertThat(Fingerprints.of(MODEL, sample("bridge-pc.txt")).ofMachine()).isNotEqualTo(reset);
    }

    @Test
    void a_dump_of_256_bytes_gives_that_of_the_whole_space() {
        Machine whole = sample("virtio-net-root-port.txt");
        List<PciFunction> shorter = whole.functions().stream()
                .map(f -> PciFunction.of(
                        f.address(), ConfigSpace.of(Arrays.copyOf(f.space().toBytes(), 256)), f.name()))
                .toList();
        assertThat(all(new Machine("shorter", whole.origin(), whole.state(), shorter)))
                .isEqualTo(all(whole));
    }

    @Test
    void a_device_type_that_the_user_declares_changes_none() {
        Machine machine = sample("virtio-net-pc.txt");
        Fingerprints fingerprints = Fingerprints.of(MODEL, machine);
        assertThat(machine.functions())
                .allSatisfy(f -> assertThat(fingerprints.of(f.declaredAs(2))).isEqualTo(fingerprints.of(f)));
    }

    @Test
    void functions_of_different_facts_have_different_fingerprints() {
        Map<String, String> facts = new HashMap<>();
        for (Machine machine : Shipped.samples()) {
            Fingerprints fingerprints = Fingerprints.of(MODEL, machine);
            for (PciFunction function : machine.functions()) {
                String description = fingerprints.description(function);
                assertThat(facts.getOrDefault(fingerprints.of(function), description))
                        .isEqualTo(description);
                facts.put(fingerprints.of(function), description);
            }
        }
        assertThat(facts).hasSizeGreaterThan(50);
        assertThat(facts.keySet()).allMatch(f -> f.matches("[0-9a-f]{" + Fingerprints.DIGITS + "}"));
    }

    private static List<String> all(Machine machine) {
        Fingerprints fingerprints = Fingerprints.of(MODEL, machine);
        return machine.functions().stream().map(fingerprints::of).sorted().toList();
    }

    private static Machine sample(String name) {
        return Shipped.samples().stream()
                .filter(m -> m.name().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }
}
