package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;

/**
 * The numbers that an expression can come to, whatever it is asked about: variables are instances at any place, conditions may go
 * either way, all bytes are known. That is more than can happen, so what never leaves the range here never does.
 */
final class Magnitudes {
    private static final int WIDE = 2 * Terms.NUMBER;

    private final Meaning meaning;
    private final Map<Integer, Element> elements = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    Magnitudes(Meaning meaning) {
        this.meaning = meaning;
    }

    /** Terms that are true where some arithmetic of {@code e} leaves what the language allows. */
    List<String> violations(Expr e) {
        walk(e);
        return List.copyOf(violations);
    }

    /** Every number of an expression that is no number itself. */
    private void walk(Expr e) {
        if (isNumber(e)) {
            number(e);
        } else {
            ExprTree.children(e).forEach(this::walk);
        }
    }

    private static boolean isNumber(Expr e) {
        return e instanceof Expr.Binary b
                && (b.operator().kind() == Operator.Kind.ARITHMETIC
                        || b.operator().kind() == Operator.Kind.BITWISE);
    }

    private String number(Expr e) {
        if (e instanceof Expr.Int constant) {
            return Terms.number(constant.value());
        } else if (e instanceof Expr.HeaderField field) {
            return meaning.world().leaf(field.leaf(), Terms.offset(0)).bits();
        } else if (e instanceof Expr.FieldValue field) {
            return field(element(field.of()), field.leaf());
        } else if (e instanceof Expr.FirstField field) {
            return field(element(field.of()), field.leaf());
        } else if (e instanceof Expr.AttributeValue value) {
            return attribute(value);
        } else if (e instanceof Expr.Measure measure) {
            return measure(measure);
        } else if (e instanceof Expr.Named definition) {
            String name = definition.definition().name();
            String known = named.get(name);
            if (known == null) {
                known = number(definition.definition().body());
                named.put(name, known);
            }
            return known;
        } else if (e instanceof Expr.Conditional c) {
            walk(c.condition());
            return Terms.ite(fresh("a condition", "Bool"), number(c.then()), number(c.otherwise()));
        } else if (e instanceof Expr.Count count) {
            walk(count.where());
            return atMost(
                    fresh("a count", Definitions.sort(Terms.NUMBER)),
                    most(count.variable().domain()));
        } else if (e instanceof Expr.Binary b) {
            return binary(b);
        }
        // undecided() is no number at all.
        return Terms.number(0);
    }

    private String binary(Expr.Binary e) {
        String a = meaning.definitions().bits("left", Terms.NUMBER, number(e.left()));
        String b = meaning.definitions().bits("right", Terms.NUMBER, number(e.right()));
        violations.add(leaves(e.operator(), a, b));
        return meaning.definitions().bits("number", Terms.NUMBER, Terms.apply(Arithmetic.function(e.operator()), a, b));
    }

    /** Whether mathematics would have it outside of 0..2^63-1. */
    private static String leaves(Operator operator, String a, String b) {
        return switch (operator) {
            case PLUS -> tooLarge(wide("bvadd", a, b));
            case TIMES -> tooLarge(wide("bvmul", a, b));
            case SHIFT_LEFT -> Terms.or(tooFar(b), tooLarge(wide("bvshl", a, b)));
            case SHIFT_RIGHT -> tooFar(b);
            case MINUS -> Terms.not(Terms.atMost(b, a));
            case DIVIDE, REMAINDER -> Terms.equal(b, Terms.number(0));
            default -> Terms.FALSE;
        };
    }

    private static String wide(String function, String a, String b) {
        return Terms.apply(function, Terms.widened(a, Terms.NUMBER, WIDE), Terms.widened(b, Terms.NUMBER, WIDE));
    }

    private static String tooLarge(String wide) {
        return Terms.not(Terms.atMost(wide, Terms.widened(Terms.number(Long.MAX_VALUE), Terms.NUMBER, WIDE)));
    }

    private static String tooFar(String by) {
        return Terms.not(Terms.atMost(by, Terms.number(63)));
    }

    private String fresh(String name, String sort) {
        return meaning.definitions().constant(name, sort);
    }

    private String atMost(String term, long most) {
        meaning.definitions().require(Terms.atMost(term, Terms.number(most)));
        return term;
    }

    private String field(Element element, Leaf leaf) {
        String at = element instanceof Element.Instance i
                ? i.at()
                : element instanceof Element.ListEntry e ? e.entry().at() : Terms.offset(0);
        return meaning.world().leaf(leaf, at).bits();
    }

    private Element element(Variable variable) {
        Element known = elements.get(variable.slot());
        if (known == null) {
            known = element(variable.domain());
            elements.put(variable.slot(), known);
        }
        return known;
    }

    private Element element(Domain domain) {
        if (domain instanceof Domain.Instances i && i.structure().home() instanceof Home.Capability home) {
            CapabilityList list = meaning.members().list(home.list());
            return meaning.members().instance(i.structure(), list, place(list));
        } else if (domain instanceof Domain.Instances i) {
            Layout layout = meaning.members().layout(i.structure());
            return new Element.Instance(
                    i.structure(),
                    layout,
                    Terms.offset(0),
                    Value.Number.constant(layout.fixedBytes()),
                    layout.fixedBytes(),
                    Terms.offset(layout.fixedBytes()));
        }
        Optional<CapabilityList> list = domain instanceof Domain.Entries e
                ? Optional.of(e.list())
                : domain instanceof Domain.Unknown u
                        ? Optional.of(u.list())
                        : domain instanceof Domain.Links l ? Optional.of(l.list()) : Optional.empty();
        CapabilityList of =
                list.orElseThrow(() -> new NotExpressible("it speaks of other functions or of a recording"));
        Layout header = meaning.members().layout(of.entry());
        String at = place(of);
        return new Element.ListEntry(
                of,
                new Walk.Entry(
                        Terms.TRUE,
                        at,
                        meaning.world().leaf(header.leaf(of.idField()).orElseThrow(), at),
                        Terms.FALSE));
    }

    /** Anywhere where an entry can be. */
    private String place(CapabilityList list) {
        String at = fresh("a place", Definitions.sort(Terms.OFFSET));
        int size = meaning.members().layout(list.entry()).fixedBytes();
        meaning.definitions().require(Terms.atMost(Terms.offset(list.first()), at));
        meaning.definitions().require(Terms.atMost(at, Terms.offset(list.last() + 1 - size)));
        return at;
    }

    private String attribute(Expr.AttributeValue e) {
        Attribute attribute = e.attribute();
        if (attribute.of() == Attribute.Of.FUNCTION) {
            return meaning.world().attribute(attribute) instanceof Value.Number number
                    ? number.bits()
                    : Terms.number(0);
        }
        Element.ListEntry entry = (Element.ListEntry) element(e.of().orElseThrow());
        return switch (attribute) {
            case ENTRY_AT -> Terms.widened(entry.entry().at(), Terms.OFFSET, Terms.NUMBER);
            case ENTRY_ID -> entry.entry().id().bits();
            case ENTRY_LENGTH -> length(entry);
            case LINK_VALUE -> stored(entry);
            case LINK_TARGET ->
                Terms.apply("bvand", stored(entry), Terms.number(entry.list().mask()));
            default -> atMost(fresh("the " + attribute.word(), Definitions.sort(Terms.NUMBER)), attribute.most());
        };
    }

    private String stored(Element.ListEntry link) {
        Layout header = meaning.members().layout(link.list().entry());
        return meaning.world()
                .leaf(
                        header.leaf(link.list().nextField()).orElseThrow(),
                        link.entry().at())
                .bits();
    }

    /** The length of an instance of any structure of the list. */
    private String length(Element.ListEntry entry) {
        String length =
                Terms.number(meaning.members().layout(entry.list().entry()).fixedBytes());
        for (Structure structure : meaning.model().structures()) {
            if (structure.home() instanceof Home.Capability home
                    && home.list().equals(entry.list().name())) {
                String own = meaning.members()
                        .instance(structure, entry.list(), entry.entry().at())
                        .length()
                        .bits();
                length = Terms.ite(fresh("it is a " + structure.name(), "Bool"), own, length);
            }
        }
        return meaning.definitions().bits("the length", Terms.NUMBER, length);
    }

    private String measure(Expr.Measure e) {
        Element element = element(e.of());
        boolean place = e.kind() == Expr.Measure.Kind.AT;
        if (element instanceof Element.Instance instance) {
            return place
                    ? Terms.widened(instance.at(), Terms.OFFSET, Terms.NUMBER)
                    : instance.length().bits();
        }
        Element.ListEntry entry = (Element.ListEntry) element;
        return place ? Terms.widened(entry.entry().at(), Terms.OFFSET, Terms.NUMBER) : length(entry);
    }

    private long most(Domain domain) {
        if (domain instanceof Domain.Links links) {
            return links.list().most() + 1L;
        } else if (domain instanceof Domain.Entries entries) {
            return entries.list().most();
        } else if (domain instanceof Domain.Unknown unknown) {
            return unknown.list().most();
        } else if (domain instanceof Domain.Instances i && i.structure().home() instanceof Home.Capability home) {
            return meaning.members().list(home.list()).most();
        }
        return 1;
    }

    private Element element(Domain.Instances of) {
        return element((Domain) of);
    }
}
