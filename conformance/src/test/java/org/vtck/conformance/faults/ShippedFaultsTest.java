package org.vtck.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.model.ShippedSources;
import org.vtck.spec.interpret.build.TopologyBuilder;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

class ShippedFaultsTest {
    private static final SpecModel MODEL = ShippedSources.model();

    /** No source can say that a user declared a function's type, and without that the id is what makes it virtio. */
    private static final List<String> WAITING = List.of("virtio.identity.device.vendor_id is broken by no fault");

    @Test
    void every_shipped_fault_breaks_exactly_what_it_declares_and_every_clause_can_be_broken() {
        KillMatrix matrix = KillMatrix.of(MODEL);
        assertThat(matrix.problems()).extracting(Problem::text).containsExactlyElementsOf(WAITING);
        assertThat(matrix.rows()).hasSizeGreaterThan(50);
    }

    @Test
    void the_opposite_of_every_clause_fails_on_some_good_machine() {
        List<Machine> good = new ArrayList<>();
        TopologyBuilder builder = TopologyBuilder.of(MODEL);
        MODEL.devices().forEach(d -> good.add(builder.build(d, Map.of())));
        MODEL.topologies().forEach(t -> good.add(builder.build(t)));
        String samples =
                Path.of(System.getProperty("vtck.root"), "conformance/samples").toString();
        for (MachineSource source : new Inputs(InputStream.nullInputStream(), note -> {}).open(samples)) {
            good.add(source.read());
        }
        assertThat(NegatedClauses.unfailing(MODEL, good)).extracting(Clause::id).isEmpty();
    }
}
