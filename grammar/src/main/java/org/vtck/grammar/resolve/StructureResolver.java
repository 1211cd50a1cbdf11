package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;

/** Resolves structures when they are first needed: members first, then where instances are. */
final class StructureResolver {
    private final Declarations declarations;
    private final Revisions revisions;
    private final Report report;
    private final Names names;
    private final TypeReader types;
    private final Map<String, Optional<Structure>> bare = new HashMap<>();
    private final Map<String, Optional<Structure>> done = new LinkedHashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final Set<String> guardsUnderWay = new LinkedHashSet<>();

    StructureResolver(Declarations declarations, Revisions revisions, Report report, Names names) {
        this.declarations = declarations;
        this.revisions = revisions;
        this.report = report;
        this.names = names;
        this.types = new TypeReader(report);
    }

    boolean exists(String name) {
        return declarations
                .find(Item.Structure.class, name)
                .filter(d -> revisions.has(d.item().annotations()))
                .isPresent();
    }

    /** A structure with its home; nothing if it is not stated, does not exist at this revision, or contains itself. */
    Optional<Structure> structure(String name) {
        Optional<Structure> already = done.get(name);
        if (already != null) {
            already.filter(s -> guardsUnderWay.contains(name)).ifPresent(s -> {
                report.error(
                        DiagnosticCode.CL3008,
                        s.place(),
                        "the guard of `" + name + "` needs instances of `" + name + "`");
                report.spoil(name);
            });
            return already;
        }
        Optional<Structure> members = members(name);
        if (members.isEmpty()) {
            return members;
        }
        done.put(name, members); // a guard that speaks of its own structure sees it without its guard
        Declarations.Declared<Item.Structure> declared =
                declarations.find(Item.Structure.class, name).orElseThrow();
        guardsUnderWay.add(name);
        Home home = home(declared.item(), members.get());
        Structure whole = withHome(members.get(), exists(name) ? home : nowhere(home, members.get()));
        guardsUnderWay.remove(name);
        done.put(name, Optional.of(whole));
        return Optional.of(whole);
    }

    /** A structure of another revision can be spoken of, but has no instances. */
    private static Home nowhere(Home home, Structure members) {
        Expr never = new Expr.Bool(false, members.place());
        if (home instanceof Home.Capability capability) {
            Variable self = new Variable("self", new Domain.Instances(members, Optional.empty()), 0);
            return new Home.Capability(capability.list(), capability.id(), new Home.Guard.When(self, never));
        }
        return home instanceof Home.Header ? new Home.Header(Optional.of(never)) : home;
    }

    Layout layout(Structure structure) {
        Layout known = layouts.get(structure.name());
        if (known == null) {
            known = Layouts.of(structure);
            layouts.put(structure.name(), known);
        }
        return known;
    }

    private static Structure withHome(Structure s, Home home) {
        return new Structure(s.name(), s.kind(), s.fields(), home, s.module(), s.size(), s.align(), s.doc(), s.place());
    }

    /** The structure as others embed it. */
    private Optional<Structure> members(String name) {
        Optional<Structure> already = bare.get(name);
        if (already != null) {
            return already;
        }
        Optional<Declarations.Declared<Item.Structure>> declared = declarations.find(Item.Structure.class, name);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Item.Structure item = declared.get().item();
        if (underWay.size() >= StructureSize.DEEPEST) {
            report.error(
                    DiagnosticCode.CL2006,
                    item.name().place(),
                    "structures are nested more than " + StructureSize.DEEPEST + " deep here");
            report.spoil(name);
            bare.put(name, Optional.empty());
            return Optional.empty();
        }
        if (!underWay.add(name)) {
            report.error(
                    DiagnosticCode.CL2005,
                    item.name().place(),
                    "`" + name + "` contains itself, through " + String.join(", ", underWay));
            return Optional.empty();
        }
        AnnotationReader own = new AnnotationReader(names.constants(), report, item.annotations());
        List<Field> fields =
                fields(item.keyword(), item.members(), declared.get().module(), item.name());
        underWay.remove(name);
        own.assumption.ifPresent(this::assumption);
        Structure structure = new Structure(
                name,
                item.keyword() == Member.Keyword.UNION ? Structure.Kind.UNION : Structure.Kind.STRUCT,
                fields,
                new Home.Plain(),
                declared.get().module(),
                own.size,
                own.align,
                Docs.of(item.doc()),
                item.name().place());
        bare.put(name, Optional.of(structure));
        return Optional.of(structure);
    }

    private List<Field> fields(Member.Keyword keyword, List<Member> members, String module, Name owner) {
        List<Field> all = fields(members, module, owner);
        if (keyword == Member.Keyword.STRUCT) {
            return all;
        }
        List<Field> fixed = new ArrayList<>();
        for (Field field : all) {
            if (Layouts.isFixed(field.type())) {
                fixed.add(field);
            } else {
                report.spoil(field.name());
                report.error(
                        DiagnosticCode.CL2107,
                        field.place(),
                        "`" + field.name() + "` has no fixed size, which a member of a union needs");
            }
        }
        return fixed;
    }

    private List<Field> fields(List<Member> members, String module, Name owner) {
        List<Field> fields = new ArrayList<>();
        Map<String, Name> seen = new HashMap<>();
        long bytes = 0;
        for (Member member : members) {
            Optional<Field> field = field(member, module, fields, owner);
            bytes += field.map(f -> StructureSize.of(f.type())).orElse(0L);
            if (bytes > StructureSize.MOST_BYTES || fields.size() >= StructureSize.MOST_MEMBERS) {
                tooLarge(
                        field.map(Field::place).orElse(owner.place()),
                        "the structure has more than " + StructureSize.MOST_BYTES + " bytes or "
                                + StructureSize.MOST_MEMBERS + " members");
                report.spoil(owner.text());
                break;
            }
            field.ifPresent(f -> {
                if (!f.isSpliced()) {
                    Name name = new Name(f.name(), f.place());
                    Name earlier = seen.putIfAbsent(f.name(), name);
                    if (earlier != null) {
                        report.add(Declarations.twice(name, earlier));
                        return;
                    }
                }
                fields.add(f);
            });
        }
        return fields;
    }

    private Optional<Field> field(Member member, String module, List<Field> before, Name owner) {
        if (member instanceof Member.Scalar scalar) {
            return declared(
                    Optional.of(scalar.declarator()),
                    scalar.doc(),
                    scalar.place(),
                    before,
                    owner,
                    reader -> types.scalar(scalar.type(), reader).map(t -> t));
        } else if (member instanceof Member.Bits bits) {
            return declared(
                    bits.declarator(),
                    bits.doc(),
                    bits.place(),
                    before,
                    owner,
                    reader -> types.bits(bits, reader, revisions, names.constants())
                            .map(t -> t));
        } else if (member instanceof Member.Reference reference) {
            return declared(
                    reference.declarator(),
                    reference.doc(),
                    reference.place(),
                    before,
                    owner,
                    reader -> nested(reference.type()));
        } else if (member instanceof Member.Inline inline) {
            return declared(
                    inline.declarator(),
                    inline.doc(),
                    inline.place(),
                    before,
                    owner,
                    reader -> Optional.of(inline(inline, module, owner)));
        }
        return Optional.empty();
    }

    private interface TypeOf {
        Optional<FieldType> read(AnnotationReader reader);
    }

    private Optional<Field> declared(
            Optional<Member.Declarator> declarator,
            String doc,
            org.vtck.spec.source.Place place,
            List<Field> before,
            Name owner,
            TypeOf typeOf) {
        List<Member.Annotation> annotations =
                declarator.map(Member.Declarator::annotations).orElse(List.of());
        if (!revisions.has(annotations)) {
            return Optional.empty();
        }
        AnnotationReader reader = new AnnotationReader(names.constants(), report, annotations);
        Optional<FieldType> type = typeOf.read(reader);
        if (type.isEmpty()) {
            report.spoil(declarator.map(d -> d.name().text()).orElse(owner.text()));
            return Optional.empty();
        }
        reader.assumption.ifPresent(this::assumption);
        FieldType whole = type.get();
        List<Optional<Term>> dimensions =
                declarator.map(Member.Declarator::dimensions).orElse(List.of());
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            Optional<Term> stated = i == 0 && reader.length.isPresent() ? reader.length : dimensions.get(i);
            whole = new FieldType.Array(whole, length(stated, before, owner));
        }
        String name = declarator.map(d -> d.name().text()).orElse("");
        org.vtck.spec.source.Place at = declarator.map(d -> d.name().place()).orElse(place);
        FieldType checked = whole;
        OptionalInt offset = reader.offset;
        checkValue(reader, checked, at);
        checkLeaves(reader, checked, at);
        if (StructureSize.depth(checked) >= StructureSize.DEEPEST) {
            tooLarge(at, "structures are nested more than " + StructureSize.DEEPEST + " deep here");
            return Optional.empty();
        }
        return Optional.of(new Field(name, checked, reader.traits(), offset, reader.leafAccess, Docs.of(doc), at));
    }

    private void tooLarge(org.vtck.spec.source.Place at, String message) {
        report.error(DiagnosticCode.CL2006, at, message);
    }

    private void assumption(Name name) {
        if (declarations.find(Item.Assume.class, name.text()).isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no assumption is called `" + name + "`"),
                    name.text(),
                    declarations.names(Item.Assume.class)));
        }
    }

    /** {@code @rw(a, b)} names leaves of a member of structure type. */
    private void checkLeaves(AnnotationReader reader, FieldType type, org.vtck.spec.source.Place at) {
        for (String leaf : reader.leafAccess.keySet()) {
            Structure structure = type instanceof FieldType.Nested nested ? nested.structure() : nothing(at);
            boolean known = Layouts.of(structure).leaves().stream()
                    .anyMatch(l -> l.path().equals(leaf) || l.path().startsWith(leaf + "["));
            if (!known) {
                report.add(report.missing(
                        Diagnostic.error(
                                DiagnosticCode.CL2004,
                                at,
                                "an annotation names `" + leaf + "`, which is no part of this member"),
                        leaf,
                        Layouts.of(structure).leaves().stream()
                                .map(l -> l.path())
                                .toList()));
            }
        }
    }

    private static Structure nothing(org.vtck.spec.source.Place at) {
        return new Structure(
                "",
                Structure.Kind.STRUCT,
                List.of(),
                new Home.Plain(),
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                at);
    }

    private void checkValue(AnnotationReader reader, FieldType type, org.vtck.spec.source.Place at) {
        if (reader.value.isPresent() && type instanceof FieldType.Scalar scalar && scalar.bytes() < 8) {
            long value = reader.value.getAsLong();
            if (value < 0 || value >= 1L << (8 * scalar.bytes())) {
                report.error(
                        DiagnosticCode.CL2105,
                        at,
                        "the value " + Long.toUnsignedString(value) + " does not fit into " + 8 * scalar.bytes()
                                + " bits");
            }
        }
    }

    private Length length(Optional<Term> term, List<Field> before, Name owner) {
        if (term.isEmpty()) {
            return new Length.Open();
        }
        Optional<Long> constant = names.constants().evaluate(term.get());
        if (constant.isPresent()) {
            if (constant.get() < 0 || constant.get() > 1 << 20) {
                report.error(DiagnosticCode.CL2106, term.get().place(), "an array has at most 1048576 elements");
                return new Length.Fixed(1);
            }
            return new Length.Fixed(constant.get().intValue());
        }
        Structure soFar = new Structure(
                owner.text(),
                Structure.Kind.STRUCT,
                before,
                new Home.Plain(),
                "",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                owner.place());
        if (term.get() instanceof Term.Path path
                && Layouts.of(soFar).leaf(path.text(0)).isEmpty()
                && !path.text(0).equals("total_length")) {
            boolean stated = before.stream().anyMatch(f -> f.name().equals(path.text(0)));
            report.add(Diagnostic.warning(
                            DiagnosticCode.CL2106,
                            path.place(),
                            "the length `" + path.text(0)
                                    + (stated ? "` comes after an array of variable length" : "` is stated nowhere"))
                    .withHint("add `@len(...)` over earlier fields, or a `#define`"));
            return new Length.Symbolic(path.text(0));
        }
        Surroundings around = Surroundings.lengthInside(soFar);
        Optional<Expr> expr = new ExprResolver(new Fresh(names), report, around)
                .number(term.get())
                .map(Typed::expr);
        return expr.<Length>map(Length.Computed::new).orElse(new Length.Open());
    }

    private Optional<FieldType> nested(Name type) {
        Optional<Structure> structure = members(type.text());
        if (structure.isEmpty() && !underWay.contains(type.text())) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, type.place(), "no structure is called `" + type + "`"),
                    type.text(),
                    declarations.names(Item.Structure.class)));
        }
        return structure.map(FieldType.Nested::new);
    }

    private FieldType inline(Member.Inline inline, String module, Name owner) {
        Name name = inline.tag().orElse(new Name(owner.text() + ".(inline)", inline.place()));
        return new FieldType.Nested(new Structure(
                name.text(),
                inline.keyword() == Member.Keyword.UNION ? Structure.Kind.UNION : Structure.Kind.STRUCT,
                fields(inline.keyword(), inline.members(), module, owner),
                new Home.Plain(),
                module,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Docs.of(inline.doc()),
                inline.place()));
    }

    private Home home(Item.Structure item, Structure members) {
        if (item.role() == Item.Role.PLAIN) {
            item.home()
                    .ifPresent(
                            h -> report.error(
                                    DiagnosticCode.CL2302,
                                    h.place(),
                                    "a plain structure has no place in configuration space; is `capability` or `header` missing?"));
            return new Home.Plain();
        }
        Optional<Item.Home> home = item.home();
        if (item.role() == Item.Role.HEADER) {
            Optional<Expr> guard = home.flatMap(Item.Home::guard)
                    .flatMap(g -> new ExprResolver(names, report, Surroundings.function()).truth(g));
            return new Home.Header(guard);
        }
        if (home.isEmpty() || home.get().list().isEmpty()) {
            report.error(
                    DiagnosticCode.CL2302,
                    item.name().place(),
                    "a capability structure states its list and id: `in LIST ID`");
            return new Home.Plain();
        }
        Name list = home.get().list().get();
        if (declarations.find(Item.CapabilityList.class, list.text()).isEmpty()) {
            report.add(report.missing(
                    Diagnostic.error(DiagnosticCode.CL2002, list.place(), "no list is called `" + list + "`"),
                    list.text(),
                    declarations.names(Item.CapabilityList.class)));
        }
        return new Home.Capability(list.text(), (int) home.get().id(), guard(home.get(), members));
    }

    private Home.Guard guard(Item.Home home, Structure members) {
        if (home.fallback() == Item.Fallback.OTHERWISE) {
            return new Home.Guard.Otherwise();
        }
        if (home.guard().isEmpty()) {
            return new Home.Guard.Always();
        }
        Surroundings around = Surroundings.self(members);
        return new ExprResolver(names, report, around)
                .truth(home.guard().get())
                .<Home.Guard>map(
                        e -> new Home.Guard.When(around.variable("self").orElseThrow(), e))
                .orElse(new Home.Guard.Always());
    }

    /** All structures at this revision, in the order of the sources. */
    List<Structure> all() {
        List<Structure> all = new ArrayList<>();
        for (Declarations.Declared<Item.Structure> declared : declarations.all(Item.Structure.class)) {
            if (exists(declared.item().name().text())) {
                structure(declared.item().name().text()).ifPresent(all::add);
            }
        }
        return all;
    }
}
