package org.vtck.spec.interpret.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.vtck.spec.interpret.SmallModel;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.BitField;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Traits;
import org.vtck.spec.model.Variable;

/** Structures that no person would write: every kind of member, nested, with gaps, with tails. */
final class RandomLayouts {
    private final Random random;
    private int names;

    private RandomLayouts(long seed) {
        this.random = new Random(seed);
    }

    /** A structure all of whose instances have one size. */
    static Structure fixed(long seed) {
        RandomLayouts layouts = new RandomLayouts(seed);
        return layouts.structure(2, Structure.Kind.STRUCT);
    }

    /** A structure with a tail. */
    static Structure variable(long seed) {
        RandomLayouts layouts = new RandomLayouts(seed);
        return layouts.withTail(1);
    }

    private Structure structure(int depth, Structure.Kind kind) {
        List<Field> fields = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        int offset = 0;
        for (int i = 0; i < count; i++) {
            Field field = field(depth);
            if (kind == Structure.Kind.STRUCT && random.nextInt(4) == 0) {
                offset += random.nextInt(4);
                field = SmallModel.at(offset, field);
            }
            offset += Layouts.bytes(field.type());
            fields.add(field);
        }
        return named(kind, fields);
    }

    private Structure withTail(int depth) {
        List<Field> fields = new ArrayList<>();
        fields.add(SmallModel.u8("count"));
        if (random.nextBoolean()) {
            fields.add(field(1));
        }
        fields.add(SmallModel.array(name(), element(), length(fields)));
        if (depth > 0 && random.nextInt(3) == 0) {
            fields.add(SmallModel.field(name(), new FieldType.Nested(withTail(depth - 1))));
        }
        if (random.nextBoolean()) {
            fields.add(field(1));
        }
        return named(Structure.Kind.STRUCT, fields);
    }

    private Length length(List<Field> before) {
        Structure earlier = named(Structure.Kind.STRUCT, before);
        Variable self = new Variable("self", new Domain.Instances(earlier, Optional.empty()), 0);
        Expr count = new Expr.FieldValue(self, SmallModel.leaf(earlier, "count"), SmallModel.HERE);
        return switch (random.nextInt(4)) {
            case 0 -> new Length.Open();
            case 1 -> new Length.Symbolic("MANY");
            case 2 -> new Length.Computed(count);
            default ->
                new Length.Computed(
                        new Expr.Binary(Operator.MINUS, count, SmallModel.number(random.nextInt(9)), SmallModel.HERE));
        };
    }

    private FieldType element() {
        return random.nextInt(3) == 0 ? new FieldType.Nested(structure(0, Structure.Kind.STRUCT)) : scalar();
    }

    private Field field(int depth) {
        int kind = random.nextInt(depth > 0 ? 5 : 2);
        return switch (kind) {
            case 0 -> SmallModel.field(name(), scalar());
            case 1 -> SmallModel.field(name(), bits());
            case 2 -> SmallModel.array(name(), scalar(), new Length.Fixed(random.nextInt(4)));
            case 3 ->
                SmallModel.field(
                        random.nextBoolean() ? "" : name(),
                        new FieldType.Nested(structure(depth - 1, Structure.Kind.STRUCT)));
            default ->
                SmallModel.field(
                        random.nextBoolean() ? "" : name(),
                        new FieldType.Nested(structure(depth - 1, Structure.Kind.UNION)));
        };
    }

    private FieldType.Scalar scalar() {
        ByteOrder[] orders = ByteOrder.values();
        return new FieldType.Scalar(1 << random.nextInt(4), orders[random.nextInt(orders.length)]);
    }

    private FieldType bits() {
        FieldType.Scalar word = scalar();
        List<BitField> bits = new ArrayList<>();
        int low = 0;
        while (low < 8 * word.bytes()) {
            int width = 1 + random.nextInt(8 * word.bytes() - low);
            if (random.nextInt(3) > 0) {
                bits.add(new BitField(name(), low, width, Traits.NONE, SmallModel.HERE));
            }
            low += width;
        }
        return new FieldType.Bits(word, bits);
    }

    private String name() {
        return "f" + names++;
    }

    private Structure named(Structure.Kind kind, List<Field> fields) {
        return new Structure(
                "s" + names++,
                kind,
                fields,
                new Home.Plain(),
                "base",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                SmallModel.HERE);
    }

    /** What a failure shows of a layout. */
    static String text(Layout layout) {
        StringBuilder text = new StringBuilder();
        layout.cells()
                .forEach(c -> text.append(String.format(
                        "%s @%d:%d %d+%d %s%n", c.path(), c.offset(), c.bytes(), c.low(), c.width(), c.order())));
        return text.append("tail ").append(layout.tail()).toString();
    }
}
