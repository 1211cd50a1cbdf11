package org.vtck.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vtck.generated.Registry;
import org.vtck.generated.judge.GeneratedJudge;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.interpret.build.TopologyBuilder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.Machine;

class EnginesAgreeTest {
    private static final SpecModel MODEL = Compared.model(Optional.empty());

    @Test
    void on_every_sample() {
        List<String> differences = new ArrayList<>();
        List<Machine> samples = Compared.samples();
        for (Machine machine : samples) {
            differences.addAll(Compared.differences(MODEL, Set.of(), machine));
            differences.addAll(Compared.differences(MODEL, Set.of("group_id"), machine));
        }
        assertThat(samples).hasSizeGreaterThan(40);
        assertThat(differences).isEmpty();
    }

    @Test
    void on_every_device_topology_and_fault() {
        TopologyBuilder builder = TopologyBuilder.of(MODEL);
        List<Machine> machines = new ArrayList<>();
        for (Device device : MODEL.devices()) {
            try {
                machines.add(builder.build(device, Map.of()));
            } catch (CannotBuildException needsOptions) {
                assertThat(device.options()).as(device.name()).isNotEmpty();
            }
        }
        for (Topology topology : MODEL.topologies()) {
            machines.add(builder.build(topology));
        }
        for (Fault fault : MODEL.faults()) {
            machines.add(FaultApplication.of(MODEL).apply(fault));
        }
        List<String> differences = new ArrayList<>();
        machines.forEach(m -> differences.addAll(Compared.differences(MODEL, Set.of(), m)));
        assertThat(machines).hasSizeGreaterThan(100);
        assertThat(differences).isEmpty();
    }

    @Test
    void on_the_profiles_of_every_sample() {
        GeneratedJudge judge = Registry.judge(MODEL.clauses(), Set.of());
        for (Machine machine : Compared.samples()) {
            assertThat(judge.profiles(machine))
                    .as(machine.name())
                    .isEqualTo(ActiveProfiles.on(MODEL, machine, Set.of()).active());
        }
    }

    @Test
    void and_the_catalogue_names_every_clause_in_the_order_of_the_model() {
        assertThat(Registry.catalogue())
                .extracting(e -> e.id() + " " + e.obligation() + " " + e.citation())
                .isEqualTo(MODEL.clauses().stream()
                        .map(c -> c.id() + " " + c.obligation() + " "
                                + c.citation().text())
                        .toList());
    }

    @Test
    void and_the_generated_judge_is_chosen_only_for_its_own_sources_and_revision() {
        SpecModel older = Compared.model(Optional.of(MODEL.revisions().get(0)));
        assertThat(Engines.isGeneratedFor(MODEL)).isTrue();
        assertThat(Engines.isGeneratedFor(older)).isFalse();
        assertThat(Engines.judge(MODEL, Set.of(), EngineChoice.FASTEST)).isInstanceOf(GeneratedJudge.class);
        assertThat(Engines.judge(older, Set.of(), EngineChoice.FASTEST)).isInstanceOf(InterpretedJudge.class);
        assertThat(Engines.judge(MODEL, Set.of(), EngineChoice.INTERPRETED)).isInstanceOf(InterpretedJudge.class);
        assertThatThrownBy(() -> Engines.judge(older, Set.of(), EngineChoice.GENERATED))
                .isInstanceOf(NoGeneratedJudgeException.class)
                .hasMessageContaining("use `interpreted`");
    }

    @Test
    void and_both_judges_together_give_the_outcomes_of_either() {
        Machine machine = Compared.samples().get(0);
        byte[] together = new byte[MODEL.clauses().size()];
        byte[] alone = new byte[together.length];
        Engines.judge(MODEL, Set.of(), EngineChoice.BOTH).judgeTopology(machine, together);
        Engines.judge(MODEL, Set.of(), EngineChoice.INTERPRETED).judgeTopology(machine, alone);
        assertThat(together).isEqualTo(alone);
    }
}
