package org.vtck.conformance.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.vtck.conformance.engine.Compared;
import org.vtck.generated.Registry;
import org.vtck.generators.smt.Claims;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.build.TopologyBuilder;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Outcome;

/** Whatever the bytes are, the terms, the interpreter and the generated judge say the same of every clause that has a term. */
class SemanticsAgreeProperties {
    private static final int DEPTH = 12;
    private static final SpecModel MODEL = Compared.model(Optional.empty());
    private static final Evaluation TERMS = new Evaluation(MODEL, Claims.sayings(MODEL, DEPTH));
    private static final List<byte[]> SPACES = Compared.samples().stream()
            .flatMap(m -> m.functions().stream())
            .map(f -> f.space().toBytes())
            .toList();

    private static int compared;
    private static int tooLong;

    @AfterContainer
    static void most_spaces_were_compared() {
        TERMS.close();
        assertThat(tooLong)
                .as("spaces with lists of more than %d entries", DEPTH)
                .isLessThan(compared);
    }

    @Property(tries = 100)
    void on_arbitrary_bytes(@ForAll @Size(max = 4096) byte[] bytes, @ForAll Random random) {
        agree(bytes, random);
    }

    @Property(tries = 200)
    void on_samples_with_flipped_and_missing_bytes(@ForAll Random random) {
        byte[] bytes = SPACES.get(random.nextInt(SPACES.size())).clone();
        for (int i = random.nextInt(20); i > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(0x120, bytes.length) : bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(64) * 4);
        }
        int known = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        agree(
                Arrays.copyOf(bytes, random.nextInt(4) == 0 ? Math.min(known, 64 + random.nextInt(0x240)) : known),
                random);
    }

    @Example
    void the_term_of_another_clause_is_noticed() {
        SpecModel other =
                ChangedSources.model("proposal/group_id.caplayout", "{ c.group_id != 0 }", "{ c.group_id == 0 }");
        Machine machine =
                TopologyBuilder.of(MODEL).build(MODEL.device("group_id_device").orElseThrow(), Map.of());
        try (Evaluation terms = new Evaluation(other, Claims.sayings(other, DEPTH))) {
            assertThat(differences(terms, machine, machine.functions().get(0), Set.of()))
                    .containsExactly(
                            "group_id.device.not_zero: terms FAILS, interpreted Optional[HOLDS], generated PASS");
        }
    }

    private static void agree(byte[] bytes, Random random) {
        PciFunction function = new PciFunction(
                new FunctionAddress(0, random.nextInt(256), random.nextInt(32), random.nextInt(8)),
                ConfigSpace.of(bytes),
                "",
                random.nextInt(4) == 0 ? OptionalInt.of(random.nextInt(45)) : OptionalInt.empty(),
                random.nextBoolean()
                        ? Optional.of(new NetworkPort(random.nextLong() >>> 16, random.nextLong()))
                        : Optional.empty());
        Machine.State state = Machine.State.values()[random.nextInt(Machine.State.values().length)];
        Machine machine = new Machine("compared", Machine.Origin.CAPTURED, state, List.of(function));
        Set<String> chosen = random.nextBoolean() ? Set.of("group_id") : Set.of();
        assertThat(differences(TERMS, machine, function, chosen))
                .as(() -> state + " " + chosen + " " + function.declaredType() + "\n"
                        + HexFormat.of().formatHex(bytes))
                .isEmpty();
    }

    private static List<String> differences(
            Evaluation terms, Machine machine, PciFunction function, Set<String> chosen) {
        InterpretedJudge interpreter = InterpretedJudge.of(MODEL, chosen);
        Optional<Map<String, Saying>> said = terms.of(machine, function, interpreter.profiles(machine));
        if (said.isEmpty()) {
            tooLong++;
            return List.of();
        }
        compared++;
        Judge generated = Registry.judge(MODEL.clauses(), chosen);
        byte[] outcomes = new byte[MODEL.clauses().size()];
        generated.judgeFunction(machine, function, outcomes);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Clause clause = MODEL.clauses().get(i);
            Saying saying = said.get().get(clause.id());
            if (saying != null) {
                Optional<Saying> interpreted = Saying.of(interpreter.explain(clause, machine, function));
                if (!saying.agrees(Outcome.values()[outcomes[i]]) || !interpreted.equals(Optional.of(saying))) {
                    differences.add(clause.id() + ": terms " + saying + ", interpreted " + interpreted + ", generated "
                            + Outcome.values()[outcomes[i]]);
                }
            }
        }
        return differences;
    }
}
