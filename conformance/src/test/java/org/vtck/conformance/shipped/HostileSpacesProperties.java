package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Whatever the bytes are: a verdict on every clause, never an exception. */
class HostileSpacesProperties {
    private static final InterpretedJudge JUDGE = InterpretedJudge.of(Shipped.model());
    private static final byte[] GOOD = Shipped.sample("virtio-net-root-port").functions().stream()
            .filter(f -> f.space().little(0, 2) == 0x1af4)
            .findFirst()
            .orElseThrow()
            .space()
            .toBytes();

    @Property(tries = 150)
    void random_bytes_are_judged(@ForAll("spaces") byte[] bytes) {
        judged(bytes);
    }

    @Property(tries = 150)
    void a_good_space_with_random_damage_is_judged(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int edits) {
        byte[] bytes = GOOD.clone();
        for (int i = 0; i < edits; i++) {
            bytes[random.nextInt(random.nextBoolean() ? 0x120 : bytes.length)] = (byte) random.nextInt(256);
        }
        judged(bytes);
    }

    @Property(tries = 100)
    void a_good_space_cut_short_is_judged(@ForAll @IntRange(min = 0, max = 4096) int known) {
        judged(java.util.Arrays.copyOf(GOOD, known));
    }

    @Property(tries = 256)
    void every_cap_len_is_judged(@ForAll @IntRange(min = 0, max = 255) int length) {
        byte[] bytes = GOOD.clone();
        bytes[0x86] = (byte) length; // cap_len of COMMON_CFG at 0x84
        judged(bytes);
    }

    @Example
    void all_ones_are_judged() {
        for (int size : List.of(64, 256, 4096)) {
            byte[] bytes = new byte[size];
            java.util.Arrays.fill(bytes, (byte) 0xff);
            judged(bytes);
        }
    }

    private static void judged(byte[] bytes) {
        PciFunction function = PciFunction.of(new FunctionAddress(0, 0, 3, 0), ConfigSpace.of(bytes), "hostile");
        Machine machine = new Machine("hostile", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(function));
        for (Clause clause : JUDGE.clauses()) {
            assertThat(clause.ofTopology() ? JUDGE.explain(clause, machine) : JUDGE.explain(clause, machine, function))
                    .as(clause.id())
                    .isNotNull();
        }
    }

    @Provide
    Arbitrary<byte[]> spaces() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(512);
    }
}
