package org.vtck.spec.interpret.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;

/**
 * Decodes the members from the first one of variable length on. An open array (or one whose length is symbolic, or that is a
 * structure with a tail of its own) takes what the members after it leave: they are found from the end.
 */
final class TailReader {
    private final Layout layout;
    private final Window window;
    private int reached;

    TailReader(Layout layout, Window window) {
        this.layout = layout;
        this.window = window;
        this.reached = layout.fixedBytes();
    }

    /** How many bytes of the instance are decoded. */
    int reached() {
        return reached;
    }

    List<Decoded.Tail> members() {
        List<Decoded.Tail> members = new ArrayList<>();
        List<Field> fields = layout.tail();
        for (int i = 0; i < fields.size() && reached < window.length(); i++) {
            Field field = fields.get(i);
            int after = fields.subList(i + 1, fields.size()).stream()
                    .mapToInt(f -> Layouts.isFixed(f.type()) ? Layouts.bytes(f.type()) : 0)
                    .sum();
            int room = Math.max(0, window.length() - reached - after);
            if (Layouts.isFixed(field.type())) {
                members.add(part(field, Math.min(Layouts.bytes(field.type()), window.length() - reached)));
            } else if (field.type() instanceof FieldType.Array array && Layouts.isFixed(array.element())) {
                OptionalInt size = bytes(array, room);
                if (size.isEmpty()) {
                    break;
                }
                members.add(elements(field, array, size.getAsInt()));
            } else if (field.type() instanceof FieldType.Nested) {
                members.add(part(field, room));
            } else {
                break;
            }
        }
        return members;
    }

    /** Bytes of an array; empty if that depends on a byte that is not known. */
    private OptionalInt bytes(FieldType.Array array, int room) {
        if (array.length() instanceof Length.Computed computed) {
            OptionalLong count = new ElementCount(layout, window).of(computed.elements());
            if (count.isEmpty()) {
                return OptionalInt.empty();
            }
            long size = Math.min(Math.max(0, count.getAsLong()), window.length()) * Layouts.bytes(array.element());
            return OptionalInt.of((int) Math.min(size, window.length() - reached));
        }
        return OptionalInt.of(room);
    }

    private Decoded.Tail part(Field field, int size) {
        Layout whole = field.type() instanceof FieldType.Nested nested && !Layouts.isFixed(field.type())
                ? Layouts.of(nested.structure())
                : only(field, field.type());
        Decoded value = Codec.of(whole).decode(window.part(reached, size));
        reached += size;
        return new Decoded.Tail.Part(field.name(), value);
    }

    private Decoded.Tail elements(Field field, FieldType.Array array, int size) {
        Layout element = only(field, array.element());
        int each = element.fixedBytes();
        List<Decoded> elements = new ArrayList<>();
        int known = Math.max(0, Math.min(size, window.known() - reached));
        int read = 0;
        while (each > 0 && read + each <= known) {
            elements.add(Codec.of(element).decode(window.part(reached + read, each)));
            read += each;
        }
        Octets rest = window.octets(reached + read, reached + known);
        reached += size;
        return new Decoded.Tail.Elements(field.name(), elements, rest);
    }

    /** The layout of one member by itself, or of one element of it. */
    private static Layout only(Field field, FieldType type) {
        Field alone = new Field(
                field.name(), type, field.traits(), OptionalInt.empty(), Map.of(), field.doc(), field.place());
        return Layouts.of(new Structure(
                field.name(),
                Structure.Kind.STRUCT,
                List.of(alone),
                new Home.Plain(),
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                field.doc(),
                field.place()));
    }
}
