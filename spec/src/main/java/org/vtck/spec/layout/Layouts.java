package org.vtck.spec.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.BitField;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Traits;

/** Computes layouts; a pure function of the structure, total on whatever the checker lets through. */
public final class Layouts {
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Leaf> cells = new ArrayList<>();
    private int reached;

    private Layouts() {}

    /** The layout of a structure; nested structures must not contain themselves. */
    public static Layout of(Structure structure) {
        Layouts layouts = new Layouts();
        List<Field> tail = List.of();
        if (structure.kind() == Structure.Kind.UNION) {
            layouts.union(structure, Spot.ROOT);
        } else {
            tail = layouts.members(structure, Spot.ROOT);
        }
        return new Layout(structure, layouts.leaves, layouts.cells, layouts.reached, tail);
    }

    /** Whether every instance of the type has one size. */
    public static boolean isFixed(FieldType type) {
        return type.match(
                scalar -> true,
                bits -> true,
                nested -> nested.structure().fields().stream().allMatch(f -> isFixed(f.type())),
                array -> array.length() instanceof Length.Fixed && isFixed(array.element()));
    }

    /** Size in bytes of a type of fixed size. */
    public static int bytes(FieldType type) {
        return type.match(
                FieldType.Scalar::bytes,
                bits -> bits.word().bytes(),
                nested -> of(nested.structure()).fixedBytes(),
                array -> ((Length.Fixed) array.length()).elements() * bytes(array.element()));
    }

    /** Where members are put: their prefix, the offset of their structure, and what encloses them. */
    private record Spot(String prefix, int base, Traits inherited, Optional<Field> overriding, boolean inUnion) {
        static final Spot ROOT = new Spot("", 0, Traits.NONE, Optional.empty(), false);

        Spot inside(Field field, String prefix, int base) {
            Optional<Field> overrides = field.leafAccess().isEmpty() ? overriding : Optional.of(field);
            return new Spot(prefix, base, inherit(field.traits()), overrides, inUnion);
        }

        Traits inherit(Traits own) {
            Access access = own.access() == Access.UNSTATED ? inherited.access() : own.access();
            return new Traits(
                    access, own.value(), own.enumeration(), own.feature(), own.orderAssumption(), own.totalLength());
        }
    }

    /** Lays out members one after the other; gives back those from the first of variable length on. */
    private List<Field> members(Structure structure, Spot at) {
        int offset = at.base();
        List<Field> fields = structure.fields();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            int start = field.offset().isPresent() ? at.base() + field.offset().getAsInt() : offset;
            if (start > offset && !at.inUnion()) {
                padding(at.prefix(), offset, start - offset);
            }
            if (!isFixed(field.type())) {
                reached = start;
                return fields.subList(i, fields.size());
            }
            member(field, at, start);
            offset = Math.max(offset, start + bytes(field.type()));
        }
        reached = offset;
        return List.of();
    }

    private void member(Field field, Spot at, int offset) {
        String path = at.prefix() + field.name();
        type(field, field.type(), path, at, offset);
    }

    private void type(Field field, FieldType type, String path, Spot at, int offset) {
        if (type instanceof FieldType.Scalar scalar) {
            leaf(
                    new Leaf(
                            path,
                            offset,
                            scalar.bytes(),
                            0,
                            8 * scalar.bytes(),
                            scalar.order(),
                            traits(field, path, at)),
                    at);
        } else if (type instanceof FieldType.Bits bits) {
            bits(field, bits, path, at, offset);
        } else if (type instanceof FieldType.Array array) {
            int each = bytes(array.element());
            for (int i = 0; i < ((Length.Fixed) array.length()).elements(); i++) {
                type(field, array.element(), path + "[" + i + "]", at, offset + i * each);
            }
        } else if (type instanceof FieldType.Nested nested) {
            String prefix = field.isSpliced() ? path : path + ".";
            Spot inside = at.inside(field, prefix, offset);
            if (nested.structure().kind() == Structure.Kind.UNION) {
                union(nested.structure(), inside);
            } else {
                members(nested.structure(), inside);
            }
        }
    }

    /** A bit-field is named {@code word.bit}; of a spliced word just {@code bit}. */
    private void bits(Field field, FieldType.Bits type, String path, Spot at, int offset) {
        int bytes = type.word().bytes();
        String prefix = field.isSpliced() ? path : path + ".";
        Traits word = traits(field, path, at);
        int next = 0;
        for (BitField bit : type.fields()) {
            gap(prefix, offset, type.word(), next, bit.low(), at);
            String name = prefix + bit.name();
            Traits own = new Spot("", 0, word, at.overriding(), false).inherit(bit.traits());
            leaf(
                    new Leaf(
                            name,
                            offset,
                            bytes,
                            bit.low(),
                            bit.width(),
                            type.word().order(),
                            override(own, name, at)),
                    at);
            next = bit.low() + bit.width();
        }
        gap(prefix, offset, type.word(), next, 8 * bytes, at);
    }

    private void gap(String prefix, int offset, FieldType.Scalar word, int from, int to, Spot at) {
        if (to > from && !at.inUnion()) {
            String path = prefix + "~bits_" + from;
            cells.add(new Leaf(path, offset, word.bytes(), from, to - from, word.order(), reserved()));
        }
    }

    private void union(Structure union, Spot at) {
        int size = union.fields().stream().mapToInt(f -> bytes(f.type())).max().orElse(0);
        if (!at.inUnion()) {
            for (int i = 0; i < size; i++) {
                String path = at.prefix() + "~union_" + at.base() + "[" + i + "]";
                cells.add(new Leaf(path, at.base() + i, 1, 0, 8, ByteOrder.LITTLE, at.inherit(Traits.NONE)));
            }
        }
        Spot alternatives = new Spot(at.prefix(), at.base(), at.inherited(), at.overriding(), true);
        for (Field field : union.fields()) {
            member(field, alternatives, at.base());
        }
        reached = Math.max(reached, at.base() + size);
    }

    private void leaf(Leaf leaf, Spot at) {
        leaves.add(leaf);
        if (!at.inUnion()) {
            cells.add(leaf);
        }
    }

    private void padding(String prefix, int offset, int bytes) {
        for (int i = 0; i < bytes; i++) {
            String path = prefix + "~padding_" + (offset + i);
            cells.add(new Leaf(path, offset + i, 1, 0, 8, ByteOrder.LITTLE, reserved()));
        }
    }

    private static Traits traits(Field field, String path, Spot at) {
        return override(at.inherit(field.traits()), path, at);
    }

    /** A member of structure type may name leaves whose access differs: {@code struct virtio_pci_cap cap @rw(bar)}. */
    private static Traits override(Traits traits, String path, Spot at) {
        return at.overriding()
                .flatMap(f -> f.leafAccess().entrySet().stream()
                        .filter(e -> path.equals(f.name() + "." + e.getKey())
                                || path.endsWith("." + f.name() + "." + e.getKey()))
                        .findFirst())
                .map(e -> withAccess(traits, e.getValue()))
                .orElse(traits);
    }

    private static Traits withAccess(Traits t, Access access) {
        return new Traits(access, t.value(), t.enumeration(), t.feature(), t.orderAssumption(), t.totalLength());
    }

    private static Traits reserved() {
        return withAccess(Traits.NONE, Access.RESERVED);
    }
}
