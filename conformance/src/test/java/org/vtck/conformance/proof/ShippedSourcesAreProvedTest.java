package org.vtck.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.engine.Compared;
import org.vtck.conformance.engine.Engines;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.faults.Row;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.generators.smt.Claims;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Every claim about the shipped sources holds, and both judges say of every function found what the terms say. */
final class ShippedSourcesAreProvedTest {
    private static final int DEPTH = 12;
    private static final SpecModel MODEL = Compared.model(Optional.empty());

    @Test
    void every_claim_holds_and_every_function_found_is_judged_as_predicted() {
        assertThat(Engines.isGeneratedFor(MODEL))
                .as("the generated judge takes part")
                .isTrue();
        Prover prover = new Prover(MODEL, new Z3Solver());
        List<Settled> settled = Claims.of(MODEL).stream().map(prover::settle).toList();

        assertThat(settled).filteredOn(s -> s.result() != Result.PROVED).isEmpty();
        assertThat(settled)
                .filteredOn(s -> s.claim().kind() == Claim.Kind.POSSIBLE)
                .allMatch(s -> s.witness().isPresent());
        assertThat(PageTable.of("proofs.md").compared(table(settled))).isEqualTo(table(settled));
    }

    private static String table(List<Settled> settled) {
        Map<Claim.Kind, Long> counts = new EnumMap<>(Claim.Kind.class);
        settled.forEach(s -> counts.merge(s.claim().kind(), 1L, Long::sum));
        String reasons = Claims.inexpressible(MODEL).values().stream()
                .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(r -> "| " + r.getKey() + " | " + r.getValue() + " |\n")
                .collect(Collectors.joining());
        return "| claims that | number |\n|---|---|\n"
                + counts.entrySet().stream()
                        .map(c -> "| " + c.getKey().words() + " | " + c.getValue() + " |\n")
                        .collect(Collectors.joining())
                + "\n| clauses without a claim, because | number |\n|---|---|\n" + reasons;
    }

    @Test
    void of_the_clauses_that_are_judged_from_bytes_only_those_about_topologies_have_no_term() {
        Map<String, String> reasons = Claims.inexpressible(MODEL);
        List<Clause> fromBytes = MODEL.clauses().stream()
                .filter(c -> c.body() instanceof Clause.Body.Predicate)
                .toList();

        assertThat(fromBytes)
                .filteredOn(c -> reasons.containsKey(c.id()))
                .isNotEmpty()
                .allMatch(Clause::ofTopology);
        assertThat(fromBytes).filteredOn(c -> !reasons.containsKey(c.id())).hasSizeGreaterThan(70);
    }

    @Test
    void in_terms_too_every_fault_breaks_what_the_matrix_says_and_nothing_else() {
        Map<String, String> inexpressible = Claims.inexpressible(MODEL);
        List<String> differences = new ArrayList<>();
        int broken = 0;
        try (Evaluation terms = new Evaluation(MODEL, Claims.sayings(MODEL, DEPTH))) {
            for (Row row : KillMatrix.of(MODEL).rows()) {
                Machine machine = FaultApplication.of(MODEL).apply(row.fault());
                for (Saying saying : List.of(Saying.FAILS, Saying.USED)) {
                    List<String> seen = saying(terms, machine, saying);
                    List<String> expected = (saying == Saying.FAILS ? row.fails() : row.uses())
                            .stream().filter(c -> !inexpressible.containsKey(c)).toList();
                    broken += seen.size();
                    if (!seen.equals(expected)) {
                        differences.add(row.fault().name() + ": expected " + expected + ", terms " + seen);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(broken).isGreaterThan(100);
    }

    /** The clauses that say this of some function of a machine, in the order of the model. */
    private static List<String> saying(Evaluation terms, Machine machine, Saying wanted) {
        ActiveProfiles profiles = InterpretedJudge.of(MODEL).profiles(machine);
        Set<String> seen = new HashSet<>();
        for (PciFunction function : machine.functions()) {
            terms.of(machine, function, profiles).orElseThrow().forEach((clause, saying) -> {
                if (saying == wanted) {
                    seen.add(clause);
                }
            });
        }
        return MODEL.clauses().stream().map(Clause::id).filter(seen::contains).toList();
    }

    @Test
    void a_sum_that_became_a_difference_leaves_the_range() {
        SpecModel changed = withBody(
                "pci.capabilities.device.inside_space",
                e -> e instanceof Expr.Binary b && b.operator() == Operator.PLUS
                        ? new Expr.Binary(Operator.MINUS, b.left(), b.right(), b.place())
                        : e);
        Prover prover = new Prover(changed, new Z3Solver());

        assertThat(Claims.of(changed).stream()
                        .filter(c -> c.kind() == Claim.Kind.RANGE)
                        .map(prover::settle)
                        .filter(s -> s.result() != Result.PROVED)
                        .map(s -> s.claim().name()))
                .containsExactly("range/clause.pci.capabilities.device.inside_space");
    }

    /** The checker refuses such sources, so the model is changed behind it. */
    private static SpecModel withBody(String id, java.util.function.UnaryOperator<Expr> edit) {
        List<Clause> clauses = new ArrayList<>();
        for (Clause c : MODEL.clauses()) {
            clauses.add(c.id().equals(id) ? edited(c, edit) : c);
        }
        return ChangedSources.with(MODEL, MODEL.structures(), clauses);
    }

    private static Clause edited(Clause c, java.util.function.UnaryOperator<Expr> edit) {
        Expr.Quantified all = (Expr.Quantified) ((Clause.Body.Predicate) c.body()).condition();
        Expr.Binary compared = (Expr.Binary) all.body();
        Expr body =
                new Expr.Binary(compared.operator(), edit.apply(compared.left()), compared.right(), compared.place());
        Expr changed = new Expr.Quantified(all.quantifier(), all.variable(), all.where(), body, all.place());
        return new Clause(
                c.id(),
                c.party(),
                c.obligation(),
                c.scope(),
                c.citation(),
                c.assumptions(),
                c.requirements(),
                c.impliedBy(),
                c.hint(),
                new Clause.Body.Predicate(changed),
                c.module(),
                c.profile(),
                c.doc(),
                c.place());
    }
}
