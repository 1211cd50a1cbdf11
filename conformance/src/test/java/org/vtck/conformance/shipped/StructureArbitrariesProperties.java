package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.conformance.properties.StructureArbitraries;
import org.vtck.spec.interpret.codec.Codec;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** What vendors get from the model is what the model says. */
class StructureArbitrariesProperties {
    private static final SpecModel MODEL = Shipped.model();
    private static final StructureArbitraries ARBITRARIES = StructureArbitraries.of(MODEL);

    /** A structure with bytes of it, so that a failure names both. */
    record Instance(Structure structure, byte[] bytes) {
        @Override
        public String toString() {
            return structure + " " + java.util.HexFormat.of().formatHex(bytes);
        }
    }

    @Property(tries = 300)
    void valid_instances_hold_what_the_source_states(@ForAll("valid") Instance instance) {
        Layout layout = Layouts.of(instance.structure());
        Decoded value = Codec.of(layout).decode(instance.bytes());
        for (Leaf leaf : layout.cells()) {
            long held = value.value(leaf).orElseThrow();
            if (leaf.traits().totalLength()) {
                assertThat(held).isEqualTo(instance.bytes().length);
            } else if (leaf.traits().value().isPresent()) {
                assertThat(held).as(leaf.path()).isEqualTo(leaf.traits().value().getAsLong());
            } else if (leaf.traits().access() == Access.RESERVED) {
                assertThat(held).as(leaf.path()).isZero();
            } else if (leaf.traits().enumeration().isPresent()) {
                assertThat(MODEL.enumeration(leaf.traits().enumeration().get())
                                .orElseThrow()
                                .nameOf(held))
                        .as(leaf.path())
                        .isPresent();
            }
        }
        assertThat(Codec.encode(value)).isEqualTo(instance.bytes());
    }

    @Property(tries = 300)
    void boundary_instances_are_of_the_same_size_and_round_trip(@ForAll("boundary") Instance instance) {
        Layout layout = Layouts.of(instance.structure());
        Decoded value = Codec.of(layout).decode(instance.bytes());

        assertThat(instance.bytes()).hasSizeGreaterThanOrEqualTo(layout.fixedBytes());
        assertThat(Codec.encode(value)).isEqualTo(instance.bytes());
    }

    @Property(tries = 300)
    void mutants_round_trip_whatever_they_hold(@ForAll("mutated") Instance instance) {
        byte[] bytes = instance.bytes();

        assertThat(Codec.encode(Codec.of(Layouts.of(instance.structure())).decode(bytes)))
                .isEqualTo(bytes);
    }

    @Provide
    static Arbitrary<Instance> valid() {
        return structures().flatMap(s -> ARBITRARIES.valid(s).map(b -> new Instance(s, b)));
    }

    @Provide
    static Arbitrary<Instance> boundary() {
        return structures().flatMap(s -> ARBITRARIES.boundary(s).map(b -> new Instance(s, b)));
    }

    @Provide
    static Arbitrary<Instance> mutated() {
        return structures().flatMap(s -> ARBITRARIES.mutated(s).map(b -> new Instance(s, b)));
    }

    /** Unions are bytes with several views, so their members promise nothing about each other. */
    private static Arbitrary<Structure> structures() {
        return Arbitraries.of(MODEL.structures().stream()
                .filter(s -> s.kind() == Structure.Kind.STRUCT)
                .filter(s -> Layouts.of(s).fixedBytes() > 0)
                .toList());
    }
}
