package org.vtck.spec.interpret.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.subject.ConfigSpace;

/**
 * One walk of a capability list. It ends at the end value, at a target outside the list's range, at an entry met before, at the id
 * of a broken list, at an unknown byte, and after the list's {@code most} entries; so it always ends.
 */
public final class CapabilityWalk {
    private final CapabilityList list;
    private final ConfigSpace space;
    private final Layout header;
    private final Leaf id;
    private final Leaf next;
    private final List<Link> links = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> visited = new LinkedHashSet<>();
    private final List<Span> reads = new ArrayList<>();
    private Optional<String> cut = Optional.empty();

    private CapabilityWalk(CapabilityList list, ConfigSpace space) {
        this.list = list;
        this.space = space;
        this.header = Layouts.of(list.entry());
        this.id = leaf(list.idField());
        this.next = leaf(list.nextField());
    }

    /** Bytes that the walk read. */
    public record Span(int offset, int length) {}

    /** Walks a list of a function. */
    public static CapabilityWalk of(CapabilityList list, Start start, ConfigSpace space) {
        CapabilityWalk walk = new CapabilityWalk(list, space);
        if (start instanceof Start.Unknown unknown) {
            walk.cut = Optional.of(unknown.cause());
        } else if (start instanceof Start.Pointer pointer) {
            walk.follow(walk.link(OptionalInt.empty(), 0, pointer.leaf()));
        } else if (start instanceof Start.Fixed fixed) {
            walk.startAt(fixed.at());
        }
        return walk;
    }

    /** Every pointer that was read, in order, the ending one included. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** Every entry that was met, in order, none twice. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Bytes that were read, in order. */
    public List<Span> reads() {
        return List.copyOf(reads);
    }

    /** Why there may be more links and entries than these; empty if these are all. */
    public Optional<String> cut() {
        return cut;
    }

    private void startAt(int at) {
        int size = header.fixedBytes();
        if (list.none().isPresent() || list.absent().isPresent()) {
            reads.add(new Span(at, size));
            if (!space.knows(at, size)) {
                cut = Optional.of(unknown(at, size));
                return;
            }
            OptionalLong whole = OptionalLong.of(space.little(at, size));
            if (whole.equals(list.none()) || whole.equals(list.absent())) {
                return;
            }
        }
        if (enter(at)) {
            follow(link(OptionalInt.of(at), at, next));
        }
    }

    /** Follows a link and all after it. */
    private void follow(Link first) {
        Link link = first;
        while (true) {
            links.add(link);
            if (link.target().isEmpty()) {
                cut = Optional.of(unknown(link.at(), link.bytes()));
                return;
            }
            if (link.isEnd() || link.revisits() || !link.inRange()) {
                return;
            }
            if (entries.size() >= list.most()) {
                cut = Optional.of("the " + list.name() + " list has more than " + list.most() + " entries");
                return;
            }
            int at = link.target().getAsInt();
            if (!enter(at)) {
                return;
            }
            link = link(OptionalInt.of(at), at, next);
        }
    }

    /** Meets an entry; false if its next pointer must not be followed. */
    private boolean enter(int at) {
        visited.add(at);
        OptionalLong value = read(id, at);
        if (value.isEmpty()) {
            entries.add(new Entry(at, OptionalInt.empty(), false));
            cut = Optional.of(unknown(at + id.offset(), id.bytes()));
            return false;
        }
        int number = (int) (value.getAsLong() & Integer.MAX_VALUE);
        boolean broken = list.brokenId().isPresent() && list.brokenId().getAsInt() == number;
        entries.add(new Entry(at, OptionalInt.of(number), broken));
        return !broken;
    }

    private Link link(OptionalInt from, int base, Leaf leaf) {
        OptionalLong value = read(leaf, base);
        OptionalInt target = value.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) (value.getAsLong() & list.mask() & Integer.MAX_VALUE));
        boolean isEnd = target.isPresent() && target.getAsInt() == list.end();
        boolean revisits = target.isPresent() && visited.contains(target.getAsInt());
        boolean inRange = target.isPresent()
                && target.getAsInt() >= list.first()
                && target.getAsInt() <= list.last() + 1 - header.fixedBytes();
        // Where the pointer's bits are, not where its word starts: that is what a reader looks for.
        int skipped = leaf.low() / 8;
        int bytes = (leaf.low() + leaf.width() + 7) / 8 - skipped;
        int start = leaf.order() == ByteOrder.BIG ? leaf.bytes() - skipped - bytes : skipped;
        return new Link(from, base + leaf.offset() + start, bytes, value, target, revisits, isEnd, inRange);
    }

    private OptionalLong read(Leaf leaf, int at) {
        int start = at + leaf.offset();
        reads.add(new Span(start, leaf.bytes()));
        return space.knows(start, leaf.bytes())
                ? OptionalLong.of(LeafBits.read(leaf, space, at))
                : OptionalLong.empty();
    }

    private String unknown(int offset, int length) {
        return UnknownBytes.text(space, offset, length);
    }

    private Leaf leaf(String path) {
        return header.leaf(path)
                .orElseThrow(() -> new IllegalArgumentException(
                        "list " + list.name() + ": " + header.structure().name() + " has no field " + path));
    }
}
