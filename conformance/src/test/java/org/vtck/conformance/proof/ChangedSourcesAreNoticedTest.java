package org.vtck.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.generators.smt.Claims;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.verdict.Evidence;

/** Sources with one mistake each: a claim is refuted, and a function shows it where there is one. */
final class ChangedSourcesAreNoticedTest {
    private static final String GROUP_ID = "proposal/group_id.caplayout";
    private static final String ZERO = "c.cap.bar == 0 && c.cap.offset == 0 && c.cap.length == 0";

    @Test
    void two_guards_that_accept_one_type_are_shown_with_an_entry_that_both_accept() {
        SpecModel model = withTheGuardOfAnother("virtio_pci_group_id_cap", "virtio_pci_cfg_cap");

        List<Settled> refuted = refuted(model, Claim.Kind.GUARDS_DISJOINT);

        assertThat(refuted).singleElement().satisfies(s -> {
            assertThat(s.claim().name()).isEqualTo("disjoint/virtio_pci_group_id_cap+virtio_pci_cfg_cap.reached");
            assertThat(s.note()).contains("the interpreter finds `virtio_pci_").contains("`virtio_pci_group_id_cap`");
            int at = s.witness().orElseThrow().place().orElseThrow();
            assertThat(s.marks()).extracting(Evidence.Range::offset).containsOnly(at);
            assertThat(s.witness().orElseThrow().bytes()[at + 3]).isEqualTo((byte) 5);
        });
    }

    @Test
    void a_clause_that_nothing_can_satisfy_is_refuted() {
        SpecModel model = ChangedSources.model(GROUP_ID, ZERO, "c.cap.bar == 0 && c.cap.bar == 1");

        assertThat(names(refuted(model, "group_id.device.zero_location", Claim.Kind.POSSIBLE)))
                .containsExactly("possible/group_id.device.zero_location.pass");
    }

    @Test
    void a_clause_that_nothing_can_violate_is_refuted() {
        SpecModel model = ChangedSources.model(GROUP_ID, ZERO, "c.cap.bar <= 0xff");

        assertThat(names(refuted(model, "group_id.device.zero_location", Claim.Kind.POSSIBLE)))
                .containsExactly("possible/group_id.device.zero_location.fail");
    }

    @Test
    void two_clauses_that_contradict_each_other_are_shown_with_a_function_that_both_judge() {
        SpecModel model = ChangedSources.model(GROUP_ID, ZERO, "c.cap.cap_len == 16");

        List<Settled> refuted = refuted(model, "group_id.device.zero_location", Claim.Kind.COMPATIBLE);

        // In 16 bytes there is no identifier, which two clauses want to be there.
        assertThat(names(refuted))
                .containsExactlyInAnyOrder(
                        "compatible/group_id.device.zero_location+group_id.device.cap_len.judged",
                        "compatible/group_id.device.zero_location+group_id.device.not_zero.judged",
                        "compatible/group_id.device.zero_location+group_id.device.one_value.judged");
        assertThat(refuted).allSatisfy(s -> {
            assertThat(s.note())
                    .contains("`group_id.device.zero_location` says ")
                    .contains("FAIL");
            assertThat(s.marks()).isNotEmpty();
        });
    }

    @Test
    void clauses_of_which_one_speaks_only_where_the_other_is_silent_do_not_contradict_each_other() {
        SpecModel model = ChangedSources.model(GROUP_ID, ZERO, "if c.cap.id == 0 then c.cap.bar == 0 else undecided()");

        assertThat(refuted(model, "group_id.device.zero_location", Claim.Kind.COMPATIBLE))
                .isEmpty();
    }

    @Test
    void a_cell_that_is_not_where_the_bytes_are_is_no_bijection() {
        SpecModel model = ChangedSources.model(GROUP_ID, ZERO, ZERO);
        Layout good = Layouts.of(model.structure("virtio_pci_cap").orElseThrow());
        List<Leaf> cells = new ArrayList<>(good.cells());
        Leaf moved = cells.get(4);
        cells.set(
                4,
                new Leaf(
                        moved.path(),
                        moved.offset() + 1,
                        moved.bytes(),
                        moved.low(),
                        moved.width(),
                        moved.order(),
                        moved.traits()));
        Layout bad = new Layout(good.structure(), good.leaves(), cells, good.fixedBytes(), good.tail());

        assertThat(results(model, Claims.of(good))).containsOnly(Result.PROVED);
        assertThat(results(model, Claims.of(bad))).hasSize(2).containsOnly(Result.REFUTED);
    }

    /** The checker refuses such sources (CL2301), so the model is changed behind it. */
    private static SpecModel withTheGuardOfAnother(String name, String other) {
        SpecModel good = ChangedSources.model(GROUP_ID, ZERO, ZERO);
        Home.Capability home =
                (Home.Capability) good.structure(other).orElseThrow().home();
        List<Structure> structures = good.structures().stream()
                .map(s -> s.name().equals(name)
                        ? new Structure(
                                name, s.kind(), s.fields(), home, s.module(), s.size(), s.align(), s.doc(), s.place())
                        : s)
                .toList();
        return ChangedSources.with(good, structures, good.clauses());
    }

    private static List<Result> results(SpecModel model, List<Claim> claims) {
        Prover prover = new Prover(model, new Z3Solver());
        return claims.stream().map(c -> prover.settle(c).result()).toList();
    }

    private static List<String> names(List<Settled> settled) {
        return settled.stream().map(s -> s.claim().name()).toList();
    }

    private static List<Settled> refuted(SpecModel model, Claim.Kind kind) {
        Prover prover = new Prover(model, new Z3Solver());
        return Claims.of(model).stream()
                .filter(c -> c.kind() == kind)
                .map(prover::settle)
                .filter(s -> s.result() != Result.PROVED)
                .toList();
    }

    private static List<Settled> refuted(SpecModel model, String clause, Claim.Kind kind) {
        Prover prover = new Prover(model, new Z3Solver());
        return Claims.of(model).stream()
                .filter(c -> c.kind() == kind && c.clauses().contains(clause))
                .map(prover::settle)
                .filter(s -> s.result() != Result.PROVED)
                .toList();
    }
}
