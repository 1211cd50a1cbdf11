package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.interpret.walk.CapabilityWalk;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.interpret.walk.UnknownBytes;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;

/** Says what is in a domain of one function. */
final class Instances {
    private final FunctionView function;

    Instances(FunctionView function) {
        this.function = function;
    }

    Elements of(Domain domain, Trace trace) {
        if (domain instanceof Domain.Instances instances) {
            return ofStructure(instances.structure(), trace);
        } else if (domain instanceof Domain.Unknown unknown) {
            return unknown(unknown.list(), trace);
        } else if (domain instanceof Domain.Entries entries) {
            List<Elements.Candidate> found = new ArrayList<>();
            CapabilityWalk walk = function.walk(entries.list(), trace);
            walk.entries().forEach(e -> found.add(surely(new Element.ListEntry(function, entries.list(), e))));
            return new Elements(found, completeness(walk));
        } else if (domain instanceof Domain.Links links) {
            List<Elements.Candidate> found = new ArrayList<>();
            CapabilityWalk walk = function.walk(links.list(), trace);
            walk.links().forEach(l -> found.add(surely(new Element.ListLink(function, links.list(), l))));
            return new Elements(found, completeness(walk));
        }
        throw new IllegalArgumentException("a function has no " + domain);
    }

    private Elements ofStructure(Structure structure, Trace trace) {
        MachineView machine = function.machine();
        if (!machine.index().exists(structure.module(), machine.profiles())) {
            return Elements.NONE;
        }
        if (structure.home() instanceof Home.Header home) {
            Layout layout = machine.index().layout(structure);
            Truth guard = home.guard()
                    .map(g -> truth(function.evaluate(g, Env.EMPTY, trace)))
                    .orElse(Truth.TRUE);
            Element.Instance instance = new Element.Instance(
                    function,
                    structure,
                    layout,
                    0,
                    OptionalInt.of(layout.fixedBytes()),
                    layout.fixedBytes(),
                    layout.fixedBytes());
            return guard == Truth.FALSE ? Elements.NONE : all(List.of(new Elements.Candidate(instance, guard)));
        } else if (structure.home() instanceof Home.Capability home) {
            return ofCapability(structure, home, trace);
        }
        return Elements.NONE;
    }

    private Elements ofCapability(Structure structure, Home.Capability home, Trace trace) {
        CapabilityList list = function.machine().index().model().lists().stream()
                .filter(l -> l.name().equals(home.list()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no list " + home.list()));
        CapabilityWalk walk = function.walk(list, trace);
        List<Elements.Candidate> found = new ArrayList<>();
        for (Entry entry : walk.entries()) {
            Truth membership = membership(list, entry, structure, trace);
            if (membership != Truth.FALSE) {
                // While it is not known whether the entry is an instance, its length is not what is missing.
                Trace length = membership == Truth.TRUE ? trace : new Trace();
                found.add(new Elements.Candidate(instance(list, entry, structure, length), membership));
            }
        }
        return new Elements(found, completeness(walk));
    }

    private Elements unknown(CapabilityList list, Trace trace) {
        CapabilityWalk walk = function.walk(list, trace);
        List<Elements.Candidate> found = new ArrayList<>();
        for (Entry entry : walk.entries()) {
            Truth unknown =
                    entry.broken() ? Truth.FALSE : known(list, entry, trace).not();
            if (unknown != Truth.FALSE) {
                found.add(new Elements.Candidate(new Element.ListEntry(function, list, entry), unknown));
            }
        }
        return new Elements(found, completeness(walk));
    }

    Truth membership(CapabilityList list, Entry entry, Structure structure, Trace trace) {
        return function.membership(list, entry, structure, trace);
    }

    /** Whether a structure accepts an entry, from its guard. */
    Truth decide(CapabilityList list, Entry entry, Structure structure, Trace trace) {
        if (!(structure.home() instanceof Home.Capability home) || entry.broken()) {
            return Truth.FALSE;
        } else if (entry.id().isEmpty()) {
            return Truth.UNKNOWN;
        } else if (entry.id().getAsInt() != home.id()) {
            return Truth.FALSE;
        } else if (home.guard() instanceof Home.Guard.When when) {
            Element self = candidate(list, entry, structure);
            return truth(function.evaluate(when.condition(), Env.EMPTY.bind(when.self(), self), trace));
        } else if (home.guard() instanceof Home.Guard.Otherwise) {
            Truth accepted = Truth.FALSE;
            for (Structure other : sharing(list, home.id())) {
                if (((Home.Capability) other.home()).guard() instanceof Home.Guard.Otherwise) {
                    continue;
                }
                accepted = accepted.or(membership(list, entry, other, trace));
            }
            return accepted.not();
        }
        return Truth.TRUE;
    }

    /** Whether some structure accepts an entry; an {@code otherwise} accepts what the others do not. */
    Truth known(CapabilityList list, Entry entry, Trace trace) {
        if (entry.id().isEmpty()) {
            return Truth.UNKNOWN;
        }
        Truth accepted = Truth.FALSE;
        for (Structure structure : sharing(list, entry.id().getAsInt())) {
            if (((Home.Capability) structure.home()).guard() instanceof Home.Guard.Otherwise && !entry.broken()) {
                return Truth.TRUE;
            }
            accepted = accepted.or(membership(list, entry, structure, trace));
        }
        return accepted;
    }

    /** The length of an entry's instance, or of its header if no structure accepts it; empty if not known. */
    OptionalInt length(CapabilityList list, Entry entry, Trace trace) {
        Truth known = known(list, entry, trace);
        if (known == Truth.FALSE) {
            return OptionalInt.of(
                    function.machine().index().layout(list.entry()).fixedBytes());
        } else if (entry.id().isPresent()) {
            for (Structure structure : sharing(list, entry.id().getAsInt())) {
                if (membership(list, entry, structure, trace).holds()) {
                    return instance(list, entry, structure, trace).length();
                }
            }
        }
        return OptionalInt.empty();
    }

    private List<Structure> sharing(CapabilityList list, int id) {
        return function.machine().structuresOf(list.name(), id);
    }

    /** An entry as a guard sees it: which structure it is decides where its length stands, so the length does not count yet. */
    private Element.Instance candidate(CapabilityList list, Entry entry, Structure structure) {
        Layout layout = function.machine().index().layout(structure);
        int size = layout.fixedBytes();
        return new Element.Instance(
                function, structure, layout, entry.at(), OptionalInt.of(size), size, room(list, entry));
    }

    private Element.Instance instance(CapabilityList list, Entry entry, Structure structure, Trace trace) {
        Layout layout = function.machine().index().layout(structure);
        int header = function.machine().index().layout(list.entry()).fixedBytes();
        int stated = layout.totalLength().map(l -> l.offset() + l.bytes()).orElse(0);
        OptionalInt length = layout.totalLength()
                .map(leaf -> length(list, entry, leaf, trace))
                .orElse(OptionalInt.of(layout.fixedBytes()));
        return new Element.Instance(
                function, structure, layout, entry.at(), length, Math.max(header, stated), room(list, entry));
    }

    private OptionalInt length(CapabilityList list, Entry entry, Leaf leaf, Trace trace) {
        ConfigSpace space = function.space();
        int start = entry.at() + leaf.offset();
        if (leaf.offset() + leaf.bytes() > room(list, entry)) {
            return OptionalInt.of(room(list, entry));
        }
        trace.read(function, start, leaf.bytes());
        if (!space.knows(start, leaf.bytes())) {
            trace.unknown(UnknownBytes.text(space, start, leaf.bytes()));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) (LeafBits.read(leaf, space, entry.at()) & Integer.MAX_VALUE));
    }

    /** No field of an instance lies beyond the last byte of its list. */
    private static int room(CapabilityList list, Entry entry) {
        return list.last() + 1 - entry.at();
    }

    private static Truth truth(Value value) {
        return value instanceof Truth truth ? truth.plain() : Truth.UNKNOWN;
    }

    private static Elements all(List<Elements.Candidate> candidates) {
        return new Elements(candidates, Elements.Completeness.ALL);
    }

    private static Elements.Candidate surely(Element element) {
        return new Elements.Candidate(element, Truth.TRUE);
    }

    private static Elements.Completeness completeness(CapabilityWalk walk) {
        return walk.cut().isEmpty() ? Elements.Completeness.ALL : Elements.Completeness.MAYBE_MORE;
    }
}
