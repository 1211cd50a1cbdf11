package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.build.DeviceBuilder;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** Knowing more bytes never turns a verdict over, and outcomes are those that explanations give. */
class PartlyKnownSpacesProperties {
    private static final SpecModel MODEL = Shipped.model();
    private static final List<byte[]> GOOD = good();

    private static List<byte[]> good() {
        List<byte[]> spaces = new ArrayList<>();
        for (Device device : MODEL.devices()) {
            // Devices that a user names need options, such as a chassis number; the others are whole as they stand.
            if (device.spelling().isEmpty()) {
                spaces.add(DeviceBuilder.of(MODEL).build(device).space().toBytes());
            }
        }
        if (spaces.size() < 20) {
            throw new IllegalStateException("only " + spaces.size() + " devices can be built without options");
        }
        return spaces;
    }

    /** A good device with some bytes of its header, lists or capabilities changed; or noise; or all ones. */
    @Provide
    static Arbitrary<byte[]> spaces() {
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            byte[] bytes = GOOD.get(random.nextInt(GOOD.size())).clone();
            switch (random.nextInt(6)) {
                case 0 -> random.nextBytes(bytes);
                case 1 -> Arrays.fill(bytes, 0x40, bytes.length, (byte) (4 * random.nextInt(64)));
                case 2 -> Arrays.fill(bytes, (byte) 0xff);
                default -> {}
            }
            for (int i = random.nextInt(10); i > 0; i--) {
                bytes[random.nextInt(Math.min(bytes.length, 0x140))] = (byte) random.nextInt(256);
            }
            return bytes;
        });
    }

    private static List<Outcome> outcomes(byte[] bytes) {
        PciFunction function = PciFunction.of(new FunctionAddress(0, 0, 3, 0), ConfigSpace.of(bytes), "");
        Machine machine = new Machine("hostile", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(function));
        // All profiles chosen: which of them bytes switch on by themselves depends on how many bytes are known.
        InterpretedJudge judge = InterpretedJudge.of(
                MODEL, MODEL.profiles().stream().map(p -> p.name()).collect(java.util.stream.Collectors.toSet()));
        byte[] outcomes = new byte[judge.clauses().size()];
        judge.judgeFunction(machine, function, outcomes);
        judge.judgeTopology(machine, outcomes);
        List<Outcome> all = new ArrayList<>();
        for (byte outcome : outcomes) {
            all.add(Outcome.values()[outcome]);
        }
        return all;
    }

    @Property(tries = 300)
    void any_bytes_get_outcomes_and_explanations(@ForAll("spaces") byte[] bytes) {
        PciFunction function = PciFunction.of(new FunctionAddress(0, 0, 3, 0), ConfigSpace.of(bytes), "");
        Machine machine = new Machine("hostile", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(function));
        InterpretedJudge judge = InterpretedJudge.of(MODEL);
        byte[] outcomes = new byte[judge.clauses().size()];
        judge.judgeFunction(machine, function, outcomes);
        for (int i = 0; i < outcomes.length; i++) {
            if (!judge.clauses().get(i).ofTopology()) {
                assertThat(judge.explain(judge.clauses().get(i), machine, function)
                                .outcome()
                                .ordinal())
                        .isEqualTo(outcomes[i]);
            }
        }
    }

    @Property(tries = 300)
    void a_verdict_from_some_of_the_bytes_stands_when_all_are_known(@ForAll("spaces") byte[] bytes, @ForAll int cut) {
        List<Outcome> less = outcomes(Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length + 1)));
        List<Outcome> more = outcomes(bytes);
        for (int i = 0; i < less.size(); i++) {
            // Not testable is said of a clause whose requirements are not known to be false.
            if (less.get(i) != Outcome.INCONCLUSIVE && less.get(i) != Outcome.NOT_TESTABLE) {
                assertThat(more.get(i)).as(MODEL.clauses().get(i).id()).isEqualTo(less.get(i));
            }
        }
    }
}
