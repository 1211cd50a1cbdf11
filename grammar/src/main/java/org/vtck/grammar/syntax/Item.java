package org.vtck.grammar.syntax;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.source.Place;

/** An item as written. {@code name} is the name that it states; {@code doc} is empty where nothing documents it. */
public sealed interface Item {
    Name name();

    record Module(Name name, Optional<String> revision, Optional<Name> parent, Optional<Name> profile)
            implements Item {}

    record Revisions(Name name, List<Name> revisions) implements Item {}

    record Profile(Name name, String text, Optional<Term> onWhen) implements Item {}

    record Document(Name name, String version, String title) implements Item {}

    record Assume(Name name, String text) implements Item {}

    record Define(Name name, List<Name> under, Term body, String doc) implements Item {}

    /** {@code #define} outside any body. */
    record Constant(Member.Define define) implements Item {
        @Override
        public Name name() {
            return define.name();
        }
    }

    record Structure(
            Name name,
            Role role,
            Member.Keyword keyword,
            List<Member.Annotation> annotations,
            Optional<Home> home,
            List<Member> members,
            String doc)
            implements Item {}

    /** What kind of structure an item states. */
    enum Role {
        PLAIN,
        HEADER,
        CAPABILITY
    }

    /** Where instances are; a header has only a guard. */
    record Home(Optional<Name> list, long id, Optional<Term> guard, Fallback fallback, Place place) {}

    /** Whether a structure takes what no other accepts. */
    enum Fallback {
        NO,
        OTHERWISE
    }

    record Enumeration(Name name, Extent extent, List<Entry> entries, String doc) implements Item {}

    /** Whether an enumeration is stated or added to. */
    enum Extent {
        WHOLE,
        ADDITION
    }

    /** A line of an enumeration. */
    sealed interface Entry {
        record Constant(Name name, Optional<Term> value, List<Member.Annotation> annotations) implements Entry {}

        record Define(Member.Define define) implements Entry {}

        record Reserved(List<Term.Bounds> ranges) implements Entry {}

        record Otherwise(Name meaning) implements Entry {}
    }

    record CapabilityList(Name name, List<ListEntry> entries) implements Item {}

    /** A line of a capability list. */
    sealed interface ListEntry {
        record Head(Optional<Term.Path> pointer, Optional<Long> at, Optional<Term> when, Place place)
                implements ListEntry {}

        record Entry(Name structure, Term.Path id, Term.Path next) implements ListEntry {}

        record Within(long first, long last, Place place) implements ListEntry {}

        record Value(Name word, long value) implements ListEntry {}
    }

    record Scope(Name name, Optional<Name> of, List<Require> requirements) implements Item {}

    record Require(Term condition, String reason) {}

    record Clause(
            Name name,
            Name party,
            Obligation obligation,
            Optional<Name> scope,
            List<Cite> cites,
            List<Name> under,
            List<Require> requires,
            List<Name> impliedBy,
            Optional<Name> since,
            Optional<Name> until,
            Optional<String> hint,
            Body body,
            String doc)
            implements Item {}

    record Cite(Name document, String section, Optional<String> label, Optional<Long> statement) {}

    /** The body of a clause. */
    sealed interface Body {
        record Predicate(Term condition) implements Body {}

        record Probe(Term condition) implements Body {}

        record Trace(Term condition) implements Body {}

        record Untestable(Name reason, String why) implements Body {}
    }

    record Device(Name name, String text, Optional<Name> like, Optional<Long> size, List<Step> steps) implements Item {}

    /** A line of a device. */
    sealed interface Step {
        /** Without a kind it is a number. */
        record Option(Name name, Optional<Name> kind, Term value) implements Step {}

        record Let(Name name, Term value) implements Step {}

        record Called(Name spelling) implements Step {}

        record Require(Term condition, String reason) implements Step {}

        record Unique(List<Name> options) implements Step {}

        record Size(long bytes, Term when, Place place) implements Step {}

        record Scratch(long from, Place place) implements Step {}

        record Mask(
                org.vtck.spec.model.Device.Effect effect,
                Name structure,
                Term.Path path,
                Term value,
                Optional<Term> when)
                implements Step {}

        record RawMask(
                org.vtck.spec.model.Device.Effect effect,
                long offset,
                List<Integer> bytes,
                Optional<Term> when,
                Place place)
                implements Step {}

        record Reset(Name structure, Term.Path path, Optional<Term> when) implements Step {}

        record Reacts(Name structure, Term.Path path, Name reaction, Optional<Term> when) implements Step {}

        record Behind(Name capability, Name structure, Optional<Term> size, List<Setting> settings, Optional<Term> when)
                implements Step {}

        record Queues(Term count, Term size, Optional<Term> when, Place place) implements Step {}

        record Offers(Term bits, Optional<Term> when, Place place) implements Step {}

        record Header(Name structure, List<Setting> settings, Optional<Term> when) implements Step {}

        record Add(Name structure, Optional<Long> at, List<Setting> settings, Optional<Term> when) implements Step {}

        record Bytes(long offset, List<Integer> bytes, Optional<Term> when, Place place) implements Step {}
    }

    record Setting(Term.Path path, Term value) {}

    record Topology(Name name, Optional<org.vtck.spec.model.Topology.Board> board, List<Function> functions)
            implements Item {}

    record Function(FunctionAddress address, Name device, List<Argument> arguments, Place place) {}

    record Argument(Name name, Term value) {}

    record Relation(Name name, String text, Optional<Name> profile, List<RelationLine> lines) implements Item {}

    /** A line of a relation. */
    sealed interface RelationLine {
        record Role(Name name, Optional<Name> behind, Term where, Optional<Term> key) implements RelationLine {}

        record Cardinality(Name role, String missing, String several) implements RelationLine {}

        record Exclusion(String reason, long low, long high, Place place) implements RelationLine {}

        record Obstacle(
                org.vtck.spec.model.Relation.Obstacle.Kind kind, String reason, Optional<Name> role, Place place)
                implements RelationLine {}

        record Aside(String reason, Term where, Term key, Place place) implements RelationLine {}

        record Reason(String name, String sentence, Place place) implements RelationLine {}
    }

    record Deviation(Name name, Fault.Kind kind, Name base, List<Name> clauses, List<Edit> edits, String doc)
            implements Item {}

    /** One edit of a fault; unused parts are empty. */
    record Edit(
            Optional<FunctionAddress> on,
            Verb verb,
            Optional<Name> structure,
            int index,
            Optional<Term.Path> path,
            Optional<Long> offset,
            Optional<Term> value,
            List<Integer> bytes,
            List<Setting> settings,
            List<Term> arguments,
            Place place) {}

    /** What an edit does. */
    enum Verb {
        SET,
        POKE,
        COPY,
        DROP,
        INSERT,
        LINK,
        REMOVE,
        MASK,
        DECLARE,
        BEHAVE
    }
}
