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
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;

/** Resolves structures when they are first needed: members first, then where instances are. */
final class StructureResolver {
    private static final int MOST_GUARDS = 32;

    private final Declarations declarations;
    private final Revisions revisions;
    private final Report report;
    private final Names names;
    private final TypeReader types;
    private final MemberChecks checks;
    private final LengthResolver lengths;
    private final HomeResolver homes;
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
        this.checks = new MemberChecks(declarations, report);
        this.lengths = new LengthResolver(names, report);
        this.homes = new HomeResolver(declarations, names, report);
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
        if (guardsUnderWay.size() >= MOST_GUARDS) {
            report.error(
                    DiagnosticCode.CL1003,
                    members.get().place(),
                    "guards need each other more than " + MOST_GUARDS + " deep here");
            report.spoil(name);
            return members;
        }
        guardsUnderWay.add(name);
        Home home = homes.home(declared.item(), members.get());
        Structure whole = withHome(members.get(), exists(name) ? home : HomeResolver.nowhere(home, members.get()));
        guardsUnderWay.remove(name);
        done.put(name, Optional.of(whole));
        return Optional.of(whole);
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
        own.assumption.ifPresent(checks::assumption);
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
            Place place,
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
        reader.assumption.ifPresent(checks::assumption);
        FieldType whole = type.get();
        List<Optional<Term>> dimensions =
                declarator.map(Member.Declarator::dimensions).orElse(List.of());
        for (int i = dimensions.size() - 1; i >= 0; i--) {
            Optional<Term> stated = i == 0 && reader.length.isPresent() ? reader.length : dimensions.get(i);
            whole = new FieldType.Array(whole, lengths.length(stated, before, owner));
        }
        String name = declarator.map(d -> d.name().text()).orElse("");
        Place at = declarator.map(d -> d.name().place()).orElse(place);
        FieldType checked = whole;
        OptionalInt offset = reader.offset;
        checks.value(reader, checked, at);
        checks.leaves(reader, checked, at);
        if (StructureSize.depth(checked) >= StructureSize.DEEPEST) {
            tooLarge(at, "structures are nested more than " + StructureSize.DEEPEST + " deep here");
            return Optional.empty();
        }
        return Optional.of(new Field(name, checked, reader.traits(), offset, reader.leafAccess, Docs.of(doc), at));
    }

    private void tooLarge(Place at, String message) {
        report.error(DiagnosticCode.CL2006, at, message);
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
