package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Variable;
import org.vtck.spec.proof.Symbols;

/** What an expression denotes: SEMANTICS.md §3. */
final class Expressions implements Expr.Visitor<Value> {
    private final Meaning meaning;
    private final Bound bound;

    Expressions(Meaning meaning, Bound bound) {
        this.meaning = meaning;
        this.bound = bound;
    }

    private Value value(Expr e) {
        return meaning.value(e, bound);
    }

    private Value.Truth truth(Expr e) {
        return meaning.truth(e, bound);
    }

    private Value.Truth share(Value.Truth truth) {
        return meaning.definitions().share("part", truth);
    }

    private static void oneFunction(Optional<Variable> of) {
        if (of.isPresent()) {
            throw new NotExpressible("it speaks of other functions or of a recording");
        }
    }

    @Override
    public Value visitInt(Expr.Int e) {
        return Value.Number.constant(e.value());
    }

    @Override
    public Value visitBool(Expr.Bool e) {
        return Value.Truth.known(Terms.of(e.value()));
    }

    @Override
    public Value visitFieldValue(Expr.FieldValue e) {
        Element element = bound.of(e.of());
        if (element instanceof Element.Instance instance) {
            return field(instance, e.leaf());
        } else if (element instanceof Element.ListEntry entry
                && e.leaf().offset() + e.leaf().bytes()
                        <= meaning.members().layout(entry.list().entry()).fixedBytes()) {
            return meaning.world().leaf(e.leaf(), entry.entry().at());
        }
        return Value.Number.UNKNOWN;
    }

    private Value.Number field(Element.Instance instance, Leaf leaf) {
        Value.Number stored = meaning.world().leaf(leaf, instance.at());
        return meaning.definitions()
                .share(
                        leaf.path() + " of the " + instance.structure().name() + " at "
                                + instance.at().replace("|", ""),
                        new Value.Number(
                                stored.bits(), Terms.and(instance.has(leaf).holds(), stored.isKnown())));
    }

    @Override
    public Value visitHeaderField(Expr.HeaderField e) {
        oneFunction(e.of());
        return meaning.world().leaf(e.leaf(), Terms.offset(0));
    }

    @Override
    public Value visitFirstField(Expr.FirstField e) {
        oneFunction(e.of().of());
        String bits = Terms.number(0);
        String isKnown = Terms.FALSE;
        List<Candidates.Candidate> all = meaning.members().of(e.of()).all();
        for (int i = all.size() - 1; i >= 0; i--) {
            Candidates.Candidate candidate = all.get(i);
            Value.Number field = field((Element.Instance) candidate.element(), e.leaf());
            bits = Terms.ite(candidate.member().fails(), bits, field.bits());
            isKnown = Terms.ite(
                    candidate.member().fails(),
                    isKnown,
                    Terms.and(candidate.member().holds(), field.isKnown()));
        }
        String name = e.leaf().path() + " of the first " + e.of().structure().name();
        return meaning.definitions().share(name, new Value.Number(bits, isKnown));
    }

    @Override
    public Value visitAttributeValue(Expr.AttributeValue e) {
        if (e.attribute().of() == Attribute.Of.FUNCTION) {
            oneFunction(e.of());
            return meaning.world().attribute(e.attribute());
        }
        Element element = bound.of(e.of().orElseThrow());
        if (element instanceof Element.ListLink link) {
            return ofLink(link.link(), e.attribute());
        } else if (element instanceof Element.ListEntry entry) {
            return ofEntry(entry, e.attribute());
        }
        throw new NotExpressible("an instance has no attribute " + e.attribute().word());
    }

    private static Value ofLink(Walk.Link link, Attribute attribute) {
        String known = link.value().isKnown();
        return switch (attribute) {
            case LINK_AT -> new Value.Number(widened(link.at()), Terms.TRUE);
            case LINK_IS_FIRST -> Value.Truth.known(Terms.of(link.isFirst()));
            case LINK_VALUE -> link.value();
            case LINK_TARGET -> new Value.Number(widened(link.target()), known);
            case LINK_REVISITS -> Value.Truth.of(link.revisits(), known);
            case LINK_IS_END -> Value.Truth.of(link.isEnd(), known);
            case LINK_IN_RANGE -> Value.Truth.of(link.inRange(), known);
            default -> throw new NotExpressible("a pointer has no attribute " + attribute.word());
        };
    }

    private Value ofEntry(Element.ListEntry element, Attribute attribute) {
        Walk.Entry entry = element.entry();
        return switch (attribute) {
            case ENTRY_AT -> new Value.Number(widened(entry.at()), Terms.TRUE);
            case ENTRY_ID -> entry.id();
            case ENTRY_BROKEN -> Value.Truth.of(entry.broken(), entry.id().isKnown());
            case ENTRY_KNOWN -> meaning.members().known(element.list(), entry);
            case ENTRY_LENGTH -> meaning.members().length(element.list(), entry);
            default -> throw new NotExpressible("an entry has no attribute " + attribute.word());
        };
    }

    private static String widened(String offset) {
        return Terms.widened(offset, Terms.OFFSET, Terms.NUMBER);
    }

    @Override
    public Value visitNamed(Expr.Named e) {
        oneFunction(e.of());
        return meaning.definition(e.definition());
    }

    @Override
    public Value visitNot(Expr.Not e) {
        return truth(e.operand()).not();
    }

    @Override
    public Value visitBinary(Expr.Binary e) {
        if (e.operator().kind() != Operator.Kind.LOGICAL) {
            return Arithmetic.apply(meaning.definitions(), e.operator(), value(e.left()), value(e.right()));
        }
        Value.Truth left = share(truth(e.left()));
        Value.Truth right = share(truth(e.right()));
        return share(
                switch (e.operator()) {
                    case AND -> left.and(right);
                    case OR -> left.or(right);
                    default -> left.not().or(right);
                });
    }

    @Override
    public Value visitIn(Expr.In e) {
        if (!(value(e.operand()) instanceof Value.Number number)) {
            return Value.Truth.UNKNOWN;
        }
        Optional<Enumeration> enumeration = meaning.model().enumeration(e.text());
        List<String> inside = new ArrayList<>();
        if (enumeration.isPresent()) {
            for (Enumeration.Constant constant : enumeration.get().constants()) {
                inside.add(Terms.and(exists(constant), Terms.equal(number.bits(), Terms.number(constant.value()))));
            }
        } else {
            for (Interval interval : e.intervals()) {
                inside.add(in(interval, number.bits()));
            }
        }
        return share(
                Value.Truth.of(meaning.definitions().truth("is in " + e.text(), Terms.or(inside)), number.isKnown()));
    }

    private static String in(Interval interval, String bits) {
        return interval.low() == interval.high()
                ? Terms.equal(bits, Terms.number(interval.low()))
                : Terms.and(
                        Terms.atMost(Terms.number(interval.low()), bits),
                        Terms.atMost(bits, Terms.number(interval.high())));
    }

    private String exists(Enumeration.Constant constant) {
        return meaning.model().modules().stream()
                .filter(m -> m.name().equals(constant.module()))
                .findFirst()
                .flatMap(Module::profile)
                .map(Symbols::active)
                .orElse(Terms.TRUE);
    }

    @Override
    public Value visitConditional(Expr.Conditional e) {
        Value.Truth condition = share(truth(e.condition()));
        Value then = meaning.definitions().share("then", value(e.then()));
        Value otherwise = meaning.definitions().share("else", value(e.otherwise()));
        return meaning.definitions().share("if", Arithmetic.conditional(condition, then, otherwise));
    }

    @Override
    public Value visitQuantified(Expr.Quantified e) {
        return share(new Quantifiers(meaning, bound).of(e));
    }

    @Override
    public Value visitCount(Expr.Count e) {
        return new Quantifiers(meaning, bound).count(e);
    }

    @Override
    public Value visitDistinct(Expr.Distinct e) {
        return share(new Quantifiers(meaning, bound).of(e));
    }

    @Override
    public Value visitPresent(Expr.Present e) {
        return bound.of(e.of()) instanceof Element.Instance instance ? instance.has(e.leaf()) : Value.Truth.FALSE;
    }

    @Override
    public Value visitMeasure(Expr.Measure e) {
        boolean place = e.kind() == Expr.Measure.Kind.AT;
        Element element = bound.of(e.of());
        if (element instanceof Element.Instance instance) {
            return place ? new Value.Number(widened(instance.at()), Terms.TRUE) : instance.length();
        } else if (element instanceof Element.ListEntry entry) {
            return ofEntry(entry, place ? Attribute.ENTRY_AT : Attribute.ENTRY_LENGTH);
        }
        throw new NotExpressible("a pointer has no " + e.kind());
    }

    @Override
    public Value visitPowerOfTwo(Expr.PowerOfTwo e) {
        if (!(value(e.operand()) instanceof Value.Number number)) {
            return Value.Truth.UNKNOWN;
        }
        String bits = meaning.definitions().bits("power", Terms.NUMBER, number.bits());
        String lower = Terms.apply("bvand", bits, Terms.apply("bvsub", bits, Terms.number(1)));
        String one = Terms.and(Terms.not(Terms.equal(bits, Terms.number(0))), Terms.equal(lower, Terms.number(0)));
        return share(Value.Truth.of(one, number.isKnown()));
    }

    @Override
    public Value visitChosen(Expr.Chosen e) {
        return Value.Truth.known(Symbols.chosen(e.profile()));
    }

    @Override
    public Value visitUndecided(Expr.Undecided e) {
        return Value.Truth.UNKNOWN;
    }

    @Override
    public Value visitProbe(Expr.Probe e) {
        throw new NotExpressible("it needs a live device");
    }
}
