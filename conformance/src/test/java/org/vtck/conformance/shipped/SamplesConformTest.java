package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

class SamplesConformTest {
    private final SpecModel model = Shipped.model();
    private final InterpretedJudge judge = InterpretedJudge.of(model);

    /** What QEMU 7.2 really does outside its virtio devices; a new line here is a finding to look at, not to add blindly. */
    private static final Map<String, String> KNOWN = Map.of(
            // hw/net/rtl8139.c leaves a pointer of 0xdc behind and never sets Status bit 4
            "10ec:8139", "pci.header.device.list_bit");

    @Test
    void no_virtio_function_of_any_sample_fails_a_clause() {
        List<String> failures = new ArrayList<>();
        int functions = 0;
        for (Machine machine : Shipped.samples()) {
            for (PciFunction function : machine.functions()) {
                Map<String, Outcome> outcomes = Shipped.judged(judge, machine, function);
                if (isVirtio(outcomes)) {
                    functions++;
                    Shipped.with(Outcome.FAIL, outcomes)
                            .forEach(id -> failures.add(machine.name() + " " + function.address() + " " + id));
                }
            }
        }

        assertThat(functions).isGreaterThan(100);
        assertThat(failures).isEmpty();
    }

    @Test
    void what_other_functions_fail_is_known() {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (Machine machine : Shipped.samples()) {
            for (PciFunction function : machine.functions()) {
                String device = "%04x:%04x"
                        .formatted(
                                function.space().little(0, 2), function.space().little(2, 2));
                Shipped.with(Outcome.FAIL, Shipped.judged(judge, machine, function))
                        .forEach(id -> found.computeIfAbsent(device, k -> new TreeSet<>())
                                .add(id));
            }
        }

        Map<String, String> joined = new TreeMap<>();
        found.forEach((device, ids) -> joined.put(device, String.join(" ", ids)));
        assertThat(joined).isEqualTo(new TreeMap<>(KNOWN));
    }

    @Test
    void legacy_only_devices_are_not_judged_by_the_modern_interface_and_the_reason_says_so() {
        Machine machine = Shipped.sample("virtio-rng-legacy-pc");
        Clause clause = model.clause("virtio.common_cfg.device.present").orElseThrow();
        PciFunction legacy = machine.functions().stream()
                .filter(f -> f.name().contains("1af4"))
                .findFirst()
                .orElseThrow();

        Verdict verdict = judge.explain(clause, machine, legacy);

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.note()).contains("legacy-only");
    }

    @Test
    void every_pass_names_bytes_that_are_in_the_space() {
        Machine machine = Shipped.sample("virtio-net-root-port");
        for (PciFunction function : machine.functions()) {
            for (Clause clause : model.clauses()) {
                if (clause.ofTopology()) {
                    continue;
                }
                Verdict verdict = judge.explain(clause, machine, function);
                if (verdict.outcome() == Outcome.PASS) {
                    assertThat(verdict.evidence())
                            .isNotEmpty()
                            .allSatisfy(e -> assertThat(e.ranges())
                                    .isNotEmpty()
                                    .allMatch(r -> function.space().knows(r.offset(), r.length())));
                }
            }
        }
    }

    private static boolean isVirtio(Map<String, Outcome> outcomes) {
        return outcomes.get("virtio.identity.device.vendor_id") != Outcome.NOT_APPLICABLE;
    }
}
