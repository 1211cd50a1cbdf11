package org.vtck.spec.interpret.build;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.vtck.spec.interpret.ExpressionText;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Operator;
import org.vtck.spec.source.Place;

/** Puts entries into a capability list and takes them out: a list with a pointer grows at its head, one without at its tail. */
final class ListEditor {
    private final CapabilityList list;
    private final Image image;
    private final Leaf id;
    private final Leaf next;

    ListEditor(CapabilityList list, Image image) {
        this.list = list;
        this.image = image;
        Layout entry = Layouts.of(list.entry());
        this.id = entry.leaf(list.idField()).orElseThrow();
        this.next = entry.leaf(list.nextField()).orElseThrow();
    }

    CapabilityList list() {
        return list;
    }

    /** The bytes of the header that every entry starts with. */
    int headerBytes() {
        return Layouts.of(list.entry()).fixedBytes();
    }

    /** Makes what stands at {@code at} an entry. */
    void link(int at, int number, Place place) {
        image.write(id, number, at, place);
        if (list.head().pointer().isPresent()) {
            Leaf pointer = pointer(place);
            boolean started =
                    list.head().when().isEmpty() || isSolved(list.head().when().get());
            image.write(next, started ? LeafBits.read(pointer, image.bytes(), 0) : list.end(), at, place);
            image.write(pointer, at, 0, place);
            list.head().when().ifPresent(when -> solve(when, place));
        } else {
            append(at, place);
        }
    }

    private void append(int at, Place place) {
        int head = list.head().at().orElseThrow();
        image.write(next, list.end(), at, place);
        if (at == head) {
            return;
        }
        int tail = head;
        Set<Integer> seen = new HashSet<>();
        while (seen.add(tail) && target(tail) != list.end() && target(tail) + headerBytes() <= image.bytes().length) {
            tail = target(tail);
        }
        if (tail == head && isEmpty(head)) {
            throw new CannotBuildException(
                    place, "the first entry of the list `" + list.name() + "` must stand at " + Image.hex(head));
        }
        image.write(next, at, tail, place);
    }

    /** Takes an entry out of the list; its bytes stay. True if nothing of it may stay, its header included. */
    boolean unlink(int at, Place place) {
        int after = target(at);
        if (list.head().pointer().isPresent()) {
            Leaf pointer = pointer(place);
            if ((LeafBits.read(pointer, image.bytes(), 0) & list.mask()) == at) {
                image.write(pointer, after, 0, place);
                return true;
            }
        }
        OptionalInt before = before(at);
        if (before.isPresent()) {
            image.write(next, after, before.getAsInt(), place);
            return true;
        }
        // The head is at a fixed place: an entry that others follow becomes an entry of no capability.
        return after == list.end();
    }

    /** Writes the next pointer of an entry. */
    void point(int at, int to, Place place) {
        image.write(next, to, at, place);
    }

    int next(int at) {
        return (int) LeafBits.read(next, image.bytes(), at);
    }

    private OptionalInt before(int at) {
        Set<Integer> seen = new HashSet<>();
        int entry = list.head().pointer().isPresent()
                ? (int) LeafBits.read(pointer(list.place()), image.bytes(), 0) & list.mask()
                : list.head().at().orElseThrow();
        while (entry != list.end() && entry + headerBytes() <= image.bytes().length && seen.add(entry)) {
            if (target(entry) == at) {
                return OptionalInt.of(entry);
            }
            entry = target(entry);
        }
        return OptionalInt.empty();
    }

    private boolean isEmpty(int head) {
        for (int i = 0; i < headerBytes(); i++) {
            if (image.bytes()[head + i] != 0) {
                return false;
            }
        }
        return true;
    }

    private int target(int at) {
        return next(at) & list.mask();
    }

    private Leaf pointer(Place place) {
        if (list.head().pointer().orElseThrow() instanceof Expr.HeaderField field) {
            return field.leaf();
        }
        throw new CannotBuildException(place, "the head of the list `" + list.name() + "` is no field of the header");
    }

    /** Whether a condition that {@link #solve} can make true is true. */
    private boolean isSolved(Expr when) {
        if (when instanceof Expr.Binary b && b.operator() == Operator.AND) {
            return isSolved(b.left()) && isSolved(b.right());
        }
        return when instanceof Expr.Binary b
                && b.operator() == Operator.EQUAL
                && b.left() instanceof Expr.HeaderField field
                && b.right() instanceof Expr.Int number
                && LeafBits.read(field.leaf(), image.bytes(), 0) == number.value();
    }

    /** Makes a condition of the form {@code header.x == N && ...} true. */
    private void solve(Expr when, Place place) {
        if (when instanceof Expr.Binary b && b.operator() == Operator.AND) {
            solve(b.left(), place);
            solve(b.right(), place);
        } else if (when instanceof Expr.Binary b
                && b.operator() == Operator.EQUAL
                && b.left() instanceof Expr.HeaderField field
                && b.right() instanceof Expr.Int number) {
            image.write(field.leaf(), number.value(), 0, place);
        } else {
            throw new CannotBuildException(
                    place,
                    "the list `" + list.name() + "` exists when " + ExpressionText.of(when)
                            + ", which is not of the form `header.field == number`");
        }
    }
}
