package org.vtck.spec.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.interpret.walk.UnknownBytes;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Variable;
import org.vtck.spec.subject.ConfigSpace;

/** Evaluates expressions in one environment and traces what it looks at. */
final class Evaluator implements Expr.Visitor<Value> {
    private final MachineView machine;
    private final Optional<FunctionView> judged;
    private final Env env;
    private final Trace trace;

    /** {@code judged} is the function under judgement; a topology has none. */
    Evaluator(MachineView machine, Optional<FunctionView> judged, Env env, Trace trace) {
        this.machine = machine;
        this.judged = judged;
        this.env = env;
        this.trace = trace;
    }

    Value value(Expr expr) {
        return expr.accept(this);
    }

    /** The value of a condition. */
    Truth truth(Expr expr) {
        return value(expr) instanceof Truth truth ? truth : Truth.UNKNOWN;
    }

    Evaluator in(Env other) {
        return new Evaluator(machine, judged, other, trace);
    }

    Evaluator tracing(Trace other) {
        return new Evaluator(machine, judged, env, other);
    }

    Env env() {
        return env;
    }

    Trace trace() {
        return trace;
    }

    MachineView machine() {
        return machine;
    }

    /** An evaluator of a definition's body, where no variable is bound. */
    Optional<Evaluator> inside(Expr.Named named) {
        return function(named.of()).map(f -> new Evaluator(machine, Optional.of(f), Env.EMPTY, trace));
    }

    /** The function that an optional variable names, else the one under judgement. */
    Optional<FunctionView> function(Optional<Variable> of) {
        return of.isPresent() ? Optional.of(env.of(of.get()).function()) : judged;
    }

    Elements elements(Domain domain) {
        if (domain instanceof Domain.Functions) {
            List<Elements.Candidate> all = machine.functions().stream()
                    .map(f -> new Elements.Candidate(new Element.Whole(f), Truth.TRUE))
                    .toList();
            return new Elements(all, Elements.Completeness.ALL);
        } else if (domain instanceof Domain.Events) {
            trace.unknown("there is no recording");
            return Elements.UNKNOWN;
        }
        return function(domain.of()).map(f -> f.elements(domain, trace)).orElseGet(this::noFunction);
    }

    private Elements noFunction() {
        trace.unknown("there is no function under judgement");
        return Elements.UNKNOWN;
    }

    private Value unknown(String cause) {
        trace.unknown(cause);
        return Truth.UNKNOWN;
    }

    @Override
    public Value visitInt(Expr.Int e) {
        return new Value.Number(e.value());
    }

    @Override
    public Value visitBool(Expr.Bool e) {
        return Truth.of(e.value());
    }

    @Override
    public Value visitFieldValue(Expr.FieldValue e) {
        Element element = env.of(e.of());
        if (element instanceof Element.Instance instance) {
            return field(instance, e.leaf(), e.of().name());
        } else if (element instanceof Element.ListEntry entry
                && e.leaf().offset() + e.leaf().bytes()
                        <= machine.index().layout(entry.list().entry()).fixedBytes()) {
            return leaf(
                    entry.function(),
                    entry.entry().at(),
                    e.leaf(),
                    e.of().name(),
                    e.leaf().path());
        }
        return unknown(e.leaf().path() + " is no field of a " + element.text());
    }

    private Value field(Element.Instance instance, Leaf leaf, String name) {
        Truth has = instance.has(leaf);
        if (has == Truth.FALSE) {
            return unknown(String.format(
                    Locale.ROOT,
                    "%s of %s is absent (the instance has %d bytes)",
                    leaf.path(),
                    instance.text(),
                    Math.min(instance.length().orElse(0), instance.room())));
        } else if (has == Truth.UNKNOWN) {
            return unknown("the length of " + instance.text() + " is not known");
        }
        return leaf(instance.function(), instance.at(), leaf, name, leaf.path());
    }

    private Value leaf(FunctionView function, int at, Leaf leaf, String of, String name) {
        int start = at + leaf.offset();
        ConfigSpace space = function.space();
        trace.read(function, start, leaf.bytes());
        if (!space.knows(start, leaf.bytes())) {
            return unknown(name + ": " + UnknownBytes.text(space, start, leaf.bytes()));
        }
        long value = LeafBits.read(leaf, space, at);
        if (trace.wantsObservations()) {
            Optional<String> constant =
                    leaf.traits().enumeration().flatMap(n -> machine.index().nameOf(n, value));
            trace.observe(new Trace.Observation(of, name, Numbers.text(value, leaf, constant)));
        }
        return new Value.Number(value);
    }

    @Override
    public Value visitHeaderField(Expr.HeaderField e) {
        String of = e.of().map(Variable::name).orElse("");
        return function(e.of())
                .map(f -> leaf(f, 0, e.leaf(), of, "header." + e.leaf().path()))
                .orElseGet(() -> unknown("there is no function under judgement"));
    }

    @Override
    public Value visitFirstField(Expr.FirstField e) {
        Elements elements = elements(e.of());
        String structure = e.of().structure().name();
        for (Elements.Candidate candidate : elements.candidates()) {
            if (candidate.membership() == Truth.UNKNOWN) {
                return unknown("which " + structure + " is the first is not known");
            } else if (candidate.element() instanceof Element.Instance instance) {
                return field(instance, e.leaf(), "one(" + structure + ")");
            }
        }
        return elements.isComplete() ? unknown("there is no " + structure) : Truth.UNKNOWN;
    }

    @Override
    public Value visitAttributeValue(Expr.AttributeValue e) {
        Attributes attributes = new Attributes(trace);
        String of = e.of().map(Variable::name).orElse("function");
        Value value = e.of().isPresent()
                ? attributes.of(env.of(e.of().get()), e.attribute())
                : judged.map(f -> attributes.of(new Element.Whole(f), e.attribute()))
                        .orElseGet(() -> unknown("there is no function under judgement"));
        if (value instanceof Value.Number number && trace.wantsObservations()) {
            trace.observe(new Trace.Observation(
                    of,
                    e.attribute().word(),
                    Numbers.text(number.value(), e.attribute().word())));
        } else if (value instanceof Truth truth && truth != Truth.UNKNOWN && trace.wantsObservations()) {
            trace.observe(new Trace.Observation(of, e.attribute().word(), truth.holds() ? "true" : "false"));
        }
        return value;
    }

    @Override
    public Value visitNamed(Expr.Named e) {
        return function(e.of())
                .map(f -> f.definition(e.definition(), trace))
                .orElseGet(() -> unknown("there is no function under judgement"));
    }

    @Override
    public Value visitNot(Expr.Not e) {
        return truth(e.operand()).not();
    }

    @Override
    public Value visitBinary(Expr.Binary e) {
        if (e.operator().kind() != org.vtck.spec.model.Operator.Kind.LOGICAL) {
            return Arithmetic.apply(e.operator(), value(e.left()), value(e.right()));
        }
        Truth left = truth(e.left());
        return switch (e.operator()) {
            case AND -> left == Truth.FALSE ? left : left.and(truth(e.right()));
            case OR -> left == Truth.TRUE ? left : left.or(truth(e.right()));
            default -> left == Truth.FALSE ? Truth.TRUE : left.implies(truth(e.right()));
        };
    }

    @Override
    public Value visitIn(Expr.In e) {
        if (!(value(e.operand()) instanceof Value.Number number)) {
            return Truth.UNKNOWN;
        }
        // A name of an enumeration means the values that exist under the active profiles.
        List<Interval> intervals =
                machine.index().named(e.text(), machine.profiles()).orElse(e.intervals());
        return Truth.of(intervals.stream().anyMatch(i -> i.contains(number.value())));
    }

    @Override
    public Value visitConditional(Expr.Conditional e) {
        Truth condition = truth(e.condition());
        if (condition == Truth.UNKNOWN) {
            Value then = value(e.then());
            return then instanceof Value.Number && then.equals(value(e.otherwise())) ? then : merged(e, then);
        }
        return value(condition.holds() ? e.then() : e.otherwise());
    }

    /** Strong Kleene: two branches that agree decide whatever the condition is. */
    private Value merged(Expr.Conditional e, Value then) {
        return then instanceof Truth truth && truth.equals(value(e.otherwise())) ? truth : Truth.UNKNOWN;
    }

    @Override
    public Value visitQuantified(Expr.Quantified e) {
        return new Quantification(this).of(e);
    }

    @Override
    public Value visitCount(Expr.Count e) {
        Tally tally = new Tally();
        Quantification quantification = new Quantification(this);
        Elements elements = elements(e.variable().domain());
        for (Elements.Candidate candidate : elements.candidates()) {
            tally.add(quantification.selects(candidate, e.variable(), e.where()));
        }
        OptionalLong count = elements.isComplete() ? tally.exact() : OptionalLong.empty();
        return count.isPresent() ? new Value.Number(count.getAsLong()) : Truth.UNKNOWN;
    }

    @Override
    public Value visitDistinct(Expr.Distinct e) {
        return new Quantification(this).of(e);
    }

    @Override
    public Value visitPresent(Expr.Present e) {
        Element element = env.of(e.of());
        if (!(element instanceof Element.Instance instance)) {
            return Truth.FALSE;
        }
        Truth has = instance.has(e.leaf());
        return has == Truth.UNKNOWN ? unknown("the length of " + instance.text() + " is not known") : has;
    }

    @Override
    public Value visitMeasure(Expr.Measure e) {
        Element element = env.of(e.of());
        OptionalLong value = new Attributes(trace).measure(element, e.kind());
        if (value.isEmpty()) {
            return unknown("the length of " + element.text() + " is not known");
        }
        if (trace.wantsObservations()) {
            String name = e.kind().name().toLowerCase(Locale.ROOT);
            trace.observe(
                    new Trace.Observation("", name + "(" + e.of().name() + ")", Numbers.text(value.getAsLong(), name)));
        }
        return new Value.Number(value.getAsLong());
    }

    @Override
    public Value visitPowerOfTwo(Expr.PowerOfTwo e) {
        return value(e.operand()) instanceof Value.Number number
                ? Truth.of(Long.bitCount(number.value()) == 1)
                : Truth.UNKNOWN;
    }

    @Override
    public Value visitChosen(Expr.Chosen e) {
        return Truth.of(machine.profiles().chosen().contains(e.profile()));
    }

    @Override
    public Value visitUndecided(Expr.Undecided e) {
        return unknown("the text leaves it open");
    }

    @Override
    public Value visitProbe(Expr.Probe e) {
        return machine.probes()
                .map(probes -> new ProbeWords(this, probes).of(e))
                .orElseGet(() -> unknown(e.word() + " needs a live device"));
    }
}
