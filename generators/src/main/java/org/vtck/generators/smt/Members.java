package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Symbols;

/** Which structures accept an entry, and what instances a domain has: SEMANTICS.md §2. */
final class Members {
    private final SpecModel model;
    private final Meaning meaning;
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, Value.Truth> accepted = new HashMap<>();
    private final Map<String, Candidates> domains = new HashMap<>();

    Members(SpecModel model, Meaning meaning) {
        this.model = model;
        this.meaning = meaning;
    }

    Layout layout(Structure structure) {
        return layouts.computeIfAbsent(structure.name(), n -> Layouts.of(structure));
    }

    CapabilityList list(String name) {
        return model.lists().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the structure's module is active. */
    String exists(Structure structure) {
        return model.profileOf(structure).map(Symbols::active).orElse(Terms.TRUE);
    }

    Candidates of(Domain domain) {
        if (domain instanceof Domain.Instances i) {
            return memo("instances of " + i.structure().name(), () -> instances(i.structure()));
        } else if (domain instanceof Domain.Unknown u) {
            return memo("unknown " + u.list().name(), () -> unknown(u.list()));
        } else if (domain instanceof Domain.Entries e) {
            Walk walk = meaning.walk(e.list());
            return new Candidates(
                    walk.entries().stream()
                            .map(x -> candidate(new Element.ListEntry(e.list(), x), Value.Truth.known(x.here())))
                            .toList(),
                    walk.complete());
        } else if (domain instanceof Domain.Links l) {
            Walk walk = meaning.walk(l.list());
            return new Candidates(
                    walk.links().stream()
                            .map(x -> candidate(new Element.ListLink(l.list(), x), Value.Truth.known(x.here())))
                            .toList(),
                    walk.complete());
        }
        throw new NotExpressible("it speaks of other functions or of a recording");
    }

    private Candidates memo(String what, java.util.function.Supplier<Candidates> make) {
        Candidates known = domains.get(what);
        if (known == null) {
            known = make.get();
            domains.put(what, known);
        }
        return known;
    }

    private static Candidates.Candidate candidate(Element element, Value.Truth member) {
        return new Candidates.Candidate(element, member);
    }

    private Candidates instances(Structure structure) {
        Value.Truth exists = Value.Truth.known(exists(structure));
        if (structure.home() instanceof Home.Header home) {
            Value.Truth guard =
                    home.guard().map(g -> meaning.truth(g, Bound.NONE)).orElse(Value.Truth.TRUE);
            return new Candidates(List.of(candidate(header(structure), exists.and(guard.plain()))), Terms.TRUE);
        } else if (structure.home() instanceof Home.Capability home) {
            CapabilityList list = list(home.list());
            Walk walk = meaning.walk(list);
            List<Candidates.Candidate> all = new ArrayList<>();
            for (Walk.Entry entry : walk.entries()) {
                Value.Truth member = Value.Truth.known(entry.here()).and(accepts(structure, list, entry));
                all.add(candidate(instance(structure, list, entry.at()), member));
            }
            String surelyNone = Terms.not(exists(structure));
            return new Candidates(all, Terms.or(surelyNone, walk.complete()));
        }
        return new Candidates(List.of(), Terms.TRUE);
    }

    private Candidates unknown(CapabilityList list) {
        Walk walk = meaning.walk(list);
        List<Candidates.Candidate> all = new ArrayList<>();
        for (Walk.Entry entry : walk.entries()) {
            Value.Truth member = Value.Truth.known(Terms.and(entry.here(), Terms.not(entry.broken())))
                    .and(known(list, entry).not());
            all.add(candidate(new Element.ListEntry(list, entry), member));
        }
        return new Candidates(all, walk.complete());
    }

    /** Whether a structure accepts an entry that is there. */
    Value.Truth accepts(Structure structure, CapabilityList list, Walk.Entry entry) {
        String key = structure.name() + " accepts the " + list.name() + " entry at "
                + entry.at().replace("|", "");
        Value.Truth known = accepted.get(key);
        if (known == null) {
            known = meaning.definitions().share(key, decide(structure, list, entry));
            accepted.put(key, known);
        }
        return known;
    }

    private Value.Truth decide(Structure structure, CapabilityList list, Walk.Entry entry) {
        Home.Capability home = (Home.Capability) structure.home();
        Value.Truth sameId = Value.Truth.of(
                Terms.equal(entry.id().bits(), Terms.number(home.id())),
                entry.id().isKnown());
        Value.Truth guard = Value.Truth.TRUE;
        if (home.guard() instanceof Home.Guard.When when) {
            Bound self = Bound.NONE.with(when.self(), underGuard(structure, list, entry.at()));
            guard = meaning.truth(when.condition(), self).plain();
        } else if (home.guard() instanceof Home.Guard.Otherwise) {
            Value.Truth some = Value.Truth.FALSE;
            for (Structure other : sharing(list, home.id())) {
                if (!isOtherwise(other)) {
                    some = some.or(accepts(other, list, entry));
                }
            }
            guard = some.not();
        }
        // The guard counts only where the id is the structure's: an unknown id leaves everything open.
        Value.Truth matched = new Value.Truth(
                Terms.and(sameId.holds(), guard.holds()),
                Terms.or(sameId.fails(), Terms.and(sameId.holds(), guard.fails())),
                Terms.FALSE);
        return Value.Truth.known(Terms.and(exists(structure), Terms.not(entry.broken())))
                .and(matched);
    }

    private static boolean isOtherwise(Structure structure) {
        return structure.home() instanceof Home.Capability home && home.guard() instanceof Home.Guard.Otherwise;
    }

    List<Structure> sharing(CapabilityList list, int id) {
        return of(list).stream()
                .filter(s -> ((Home.Capability) s.home()).id() == id)
                .toList();
    }

    private List<Structure> of(CapabilityList list) {
        return model.structures().stream()
                .filter(s ->
                        s.home() instanceof Home.Capability home && home.list().equals(list.name()))
                .toList();
    }

    /** Whether some structure accepts an entry. */
    Value.Truth known(CapabilityList list, Walk.Entry entry) {
        Value.Truth some = Value.Truth.FALSE;
        for (Structure structure : of(list)) {
            some = some.or(accepts(structure, list, entry));
            if (isOtherwise(structure)) {
                // Whatever the guards of the others say: it is one of them or this.
                String id = Terms.number(((Home.Capability) structure.home()).id());
                some = some.or(Value.Truth.known(Terms.and(
                        entry.id().isKnown(),
                        Terms.equal(entry.id().bits(), id),
                        exists(structure),
                        Terms.not(entry.broken()))));
            }
        }
        return meaning.definitions()
                .share(
                        "some structure accepts the " + list.name() + " entry at "
                                + entry.at().replace("|", ""),
                        some);
    }

    /** The bytes of an entry's instance; of an unknown capability those of its header. */
    Value.Number length(CapabilityList list, Walk.Entry entry) {
        Value.Truth known = known(list, entry);
        int header = layout(list.entry()).fixedBytes();
        String bits = Terms.number(header);
        String isKnown = known.fails();
        for (Structure structure : of(list)) {
            String accepts = accepts(structure, list, entry).holds();
            Value.Number length = instance(structure, list, entry.at()).length();
            bits = Terms.ite(accepts, length.bits(), bits);
            isKnown = Terms.or(isKnown, Terms.and(accepts, length.isKnown()));
        }
        return meaning.definitions()
                .share(
                        "length of the " + list.name() + " entry at "
                                + entry.at().replace("|", ""),
                        new Value.Number(bits, isKnown));
    }

    Element.Instance instance(Structure structure, CapabilityList list, String at) {
        Layout layout = layout(structure);
        int header = layout(list.entry()).fixedBytes();
        Optional<org.vtck.spec.model.Leaf> stated = layout.totalLength();
        int upTo = stated.map(l -> l.offset() + l.bytes()).orElse(0);
        Value.Number length =
                stated.map(leaf -> stated(leaf, list, at)).orElse(Value.Number.constant(layout.fixedBytes()));
        return new Element.Instance(structure, layout, at, length, Math.max(header, upTo), end(list));
    }

    private Value.Number stated(org.vtck.spec.model.Leaf leaf, CapabilityList list, String at) {
        Value.Number value = meaning.world().leaf(leaf, at);
        String inside = Terms.atMost(Terms.plus(at, leaf.offset() + leaf.bytes()), end(list));
        String room = Terms.widened(Terms.apply("bvsub", end(list), at), Terms.OFFSET, Terms.NUMBER);
        return meaning.definitions()
                .share(
                        "length at " + at.replace("|", ""),
                        new Value.Number(
                                Terms.ite(inside, value.bits(), room), Terms.implies(inside, value.isKnown())));
    }

    /** An entry as a guard sees it: as long as the layout. */
    private Element.Instance underGuard(Structure structure, CapabilityList list, String at) {
        Layout layout = layout(structure);
        return new Element.Instance(
                structure, layout, at, Value.Number.constant(layout.fixedBytes()), layout.fixedBytes(), end(list));
    }

    private Element.Instance header(Structure structure) {
        Layout layout = layout(structure);
        return new Element.Instance(
                structure,
                layout,
                Terms.offset(0),
                Value.Number.constant(layout.fixedBytes()),
                layout.fixedBytes(),
                Terms.offset(layout.fixedBytes()));
    }

    private static String end(CapabilityList list) {
        return Terms.offset(list.last() + 1);
    }
}
