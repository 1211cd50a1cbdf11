package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;

/**
 * The walk of a list, as far as {@code depth} entries: SEMANTICS.md §2.
 *
 * @param links every place where a link may be
 * @param entries every place where an entry may be
 * @param complete no unknown byte and no limit of the list cuts the walk
 * @param fits the walk needs no more entries than were followed; a claim holds only where this does
 */
record Walk(CapabilityList list, List<Link> links, List<Entry> entries, String complete, String fits) {
    /**
     * A pointer.
     *
     * @param here whether the walk comes to it
     * @param at offset of the first byte that holds it
     * @param value as stored
     * @param target offset to which it leads
     */
    record Link(
            String here,
            String at,
            Value.Number value,
            String target,
            String isEnd,
            String inRange,
            String revisits,
            boolean isFirst) {
        String follows() {
            return Terms.and(here, value.isKnown(), Terms.not(isEnd), inRange, Terms.not(revisits));
        }
    }

    /** An entry: whether the walk comes to it, where it is, its id, and whether that is the id of a broken list. */
    record Entry(String here, String at, Value.Number id, String broken) {}

    /** Follows a list. */
    static final class Maker {
        private final CapabilityList list;
        private final World world;
        private final Definitions definitions;
        private final Layout header;
        private final Leaf id;
        private final Leaf next;
        private final List<Link> links = new ArrayList<>();
        private final List<Entry> entries = new ArrayList<>();
        private String cut = Terms.FALSE;

        Maker(CapabilityList list, World world, Definitions definitions) {
            this.list = list;
            this.world = world;
            this.definitions = definitions;
            this.header = Layouts.of(list.entry());
            this.id = header.leaf(list.idField()).orElseThrow();
            this.next = header.leaf(list.nextField()).orElseThrow();
        }

        /** {@code when}: whether there is such a list. */
        Walk walk(Value.Truth when, int depth) {
            cut = Terms.not(when.isKnown());
            int most = Math.min(depth, list.most());
            String goesOn;
            if (list.head().pointer().isPresent() && list.head().pointer().get() instanceof Expr.HeaderField pointer) {
                goesOn = link(when.holds(), Terms.offset(0), pointer.leaf(), true);
            } else {
                String at = Terms.offset(list.head().at().orElseThrow());
                goesOn = definitions.truth(named("starts"), Terms.and(when.holds(), startsAt(at, when.holds())));
                goesOn = next(entry(goesOn, at), at);
            }
            while (entries.size() < most) {
                String at = definitions.bits(
                        named("entry " + entries.size() + " at"),
                        Terms.OFFSET,
                        links.get(links.size() - 1).target());
                goesOn = next(entry(goesOn, at), at);
            }
            boolean whole = most == list.most();
            String complete = Terms.not(whole ? Terms.or(cut, goesOn) : cut);
            return new Walk(
                    list,
                    links,
                    entries,
                    definitions.truth(named("walk is complete"), complete),
                    definitions.truth(named("walk fits"), whole ? Terms.TRUE : Terms.not(goesOn)));
        }

        /** A list whose first entry is at a fixed place is empty where the bytes there say so. */
        private String startsAt(String at, String wanted) {
            if (list.none().isEmpty() && list.absent().isEmpty()) {
                return Terms.TRUE;
            }
            Leaf whole = new Leaf(
                    "the first " + list.name() + " header",
                    0,
                    header.fixedBytes(),
                    0,
                    8 * header.fixedBytes(),
                    ByteOrder.LITTLE,
                    next.traits());
            Value.Number word = world.leaf(whole, at);
            cut = Terms.or(cut, Terms.and(wanted, Terms.not(word.isKnown())));
            List<String> starts = new ArrayList<>(List.of(word.isKnown()));
            list.none().ifPresent(n -> starts.add(Terms.not(Terms.equal(word.bits(), Terms.number(n)))));
            list.absent().ifPresent(n -> starts.add(Terms.not(Terms.equal(word.bits(), Terms.number(n)))));
            return Terms.and(starts);
        }

        private String entry(String here, String at) {
            Value.Number value = world.leaf(id, at);
            String broken = list.brokenId().isPresent()
                    ? Terms.and(
                            value.isKnown(),
                            Terms.equal(
                                    value.bits(), Terms.number(list.brokenId().getAsInt())))
                    : Terms.FALSE;
            String name = "entry " + entries.size();
            String reached = definitions.truth(named(name), here);
            entries.add(new Entry(reached, at, value, definitions.truth(named(name + " is broken"), broken)));
            cut = Terms.or(cut, Terms.and(reached, Terms.not(value.isKnown())));
            return Terms.and(reached, value.isKnown(), Terms.not(broken));
        }

        private String next(String here, String at) {
            return link(here, at, next, false);
        }

        /** Gives back whether the link is followed. */
        private String link(String here, String base, Leaf leaf, boolean isFirst) {
            String name = "link " + links.size();
            Value.Number value = world.leaf(leaf, base);
            String target = definitions.bits(
                    named(name + " leads to"),
                    Terms.OFFSET,
                    Terms.extract(Terms.OFFSET - 1, 0, Terms.apply("bvand", value.bits(), Terms.number(list.mask()))));
            String isEnd = Terms.equal(target, Terms.offset(list.end()));
            String inRange = Terms.and(
                    Terms.atMost(Terms.offset(list.first()), target),
                    Terms.atMost(target, Terms.offset(list.last() + 1 - header.fixedBytes())));
            List<String> visited = new ArrayList<>();
            entries.forEach(e -> visited.add(Terms.and(e.here(), Terms.equal(e.at(), target))));
            String revisits = definitions.truth(named(name + " revisits"), Terms.or(visited));
            String reached = definitions.truth(named(name), here);
            int firstByte =
                    leaf.order() == ByteOrder.BIG ? leaf.bytes() - (leaf.low() + leaf.width() + 7) / 8 : leaf.low() / 8;
            Link link = new Link(
                    reached,
                    Terms.plus(base, leaf.offset() + firstByte),
                    value,
                    target,
                    isEnd,
                    definitions.truth(named(name + " is in range"), inRange),
                    revisits,
                    isFirst);
            links.add(link);
            cut = Terms.or(cut, Terms.and(reached, Terms.not(value.isKnown())));
            return definitions.truth(named(name + " is followed"), link.follows());
        }

        private String named(String what) {
            return list.name() + " " + what;
        }
    }
}
