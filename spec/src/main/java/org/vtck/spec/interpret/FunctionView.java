package org.vtck.spec.interpret;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.vtck.spec.interpret.walk.CapabilityWalk;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.interpret.walk.Start;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.PciFunction;

/**
 * A function under a model: its lists, its instances, the values of its definitions, each found once. Not for use by several threads
 * at once.
 */
public final class FunctionView {
    private final MachineView machine;
    private final PciFunction function;
    private final Instances instances = new Instances(this);
    private final Map<String, Memo> memos = new HashMap<>();
    private final Set<String> underway = new HashSet<>();

    FunctionView(MachineView machine, PciFunction function) {
        this.machine = machine;
        this.function = function;
    }

    /** A result and what finding it read. */
    private record Memo(Object result, Trace trace) {}

    public PciFunction function() {
        return function;
    }

    public ConfigSpace space() {
        return function.space();
    }

    MachineView machine() {
        return machine;
    }

    /** The walk of a list. */
    public CapabilityWalk walk(CapabilityList list) {
        return walk(list, new Trace());
    }

    /** Instances of a header or capability structure; none while its profile is not active. */
    public Elements instances(Structure structure) {
        return elements(new Domain.Instances(structure, Optional.empty()), new Trace());
    }

    /** The structures that accept an entry of a list: one, or none if the capability is unknown or cannot be told. */
    public List<Structure> accepting(CapabilityList list, Entry entry) {
        return machine.structuresOf(list.name()).stream()
                .filter(s -> instances.membership(list, entry, s, new Trace()) == Truth.TRUE)
                .toList();
    }

    /** The bytes of the instance of an entry; of an unknown capability those of its header. Empty if not known. */
    public OptionalInt length(CapabilityList list, Entry entry) {
        return length(list, entry, new Trace());
    }

    /** Whether some structure accepts an entry. */
    public Truth isKnown(CapabilityList list, Entry entry) {
        return isKnown(list, entry, new Trace());
    }

    /** The value of an expression over this function alone. */
    public Value value(Expr expr) {
        return evaluate(expr, Env.EMPTY, new Trace());
    }

    CapabilityWalk walk(CapabilityList list, Trace trace) {
        String what = "the list " + list.name();
        return memo(what, trace, CapabilityWalk.class, t -> newWalk(list, t), () -> cut(list, what));
    }

    Elements elements(Domain domain, Trace trace) {
        String what = key(domain);
        return memo(what, trace, Elements.class, t -> instances.of(domain, t), () -> Elements.UNKNOWN);
    }

    /** The value of a definition. */
    Value definition(Definition definition, Trace trace) {
        String what = "the definition " + definition.name();
        return memo(what, trace, Value.class, t -> evaluate(definition.body(), Env.EMPTY, t), () -> Truth.UNKNOWN);
    }

    Truth membership(CapabilityList list, Entry entry, Structure structure, Trace trace) {
        String what = "whether " + structure.name() + " accepts the " + list.name() + " entry at " + entry.at();
        return memo(what, trace, Truth.class, t -> instances.decide(list, entry, structure, t), () -> Truth.UNKNOWN);
    }

    OptionalInt length(CapabilityList list, Entry entry, Trace trace) {
        String what = "the length of the " + list.name() + " entry at " + entry.at();
        return memo(what, trace, OptionalInt.class, t -> instances.length(list, entry, t), () -> OptionalInt.empty());
    }

    Truth isKnown(CapabilityList list, Entry entry, Trace trace) {
        String what = "whether some structure accepts the " + list.name() + " entry at " + entry.at();
        return memo(what, trace, Truth.class, t -> instances.known(list, entry, t), () -> Truth.UNKNOWN);
    }

    Value evaluate(Expr expr, Env env, Trace trace) {
        return new Evaluator(machine, Optional.of(this), env, trace).value(expr);
    }

    private CapabilityWalk newWalk(CapabilityList list, Trace trace) {
        CapabilityWalk walk = CapabilityWalk.of(list, start(list, trace), space());
        walk.reads().forEach(s -> trace.read(this, s.offset(), s.length()));
        walk.cut().ifPresent(trace::unknown);
        return walk;
    }

    private Start start(CapabilityList list, Trace trace) {
        CapabilityList.Head head = list.head();
        if (head.when().isPresent()) {
            Trace own = new Trace();
            Value when = evaluate(head.when().get(), Env.EMPTY, own);
            trace.add(own);
            if (when == Truth.FALSE) {
                return new Start.None();
            } else if (when == Truth.UNKNOWN) {
                return new Start.Unknown(
                        own.causes().isEmpty()
                                ? list.name() + " may be absent"
                                : own.causes().get(0));
            }
        }
        if (head.pointer().isPresent() && head.pointer().get() instanceof Expr.HeaderField field) {
            return new Start.Pointer(field.leaf());
        } else if (head.at().isPresent()) {
            return new Start.Fixed(head.at().getAsInt());
        }
        throw new IllegalArgumentException(
                "list " + list.name() + " has neither a header field nor an offset as its head");
    }

    private CapabilityWalk cut(CapabilityList list, String what) {
        return CapabilityWalk.of(list, new Start.Unknown(what + " depends on itself"), space());
    }

    /** Finds out once. A result that depends on itself is {@code circular}: the checker refuses it, so this only bounds. */
    private <T> T memo(
            String what, Trace trace, Class<T> type, Function<Trace, T> find, java.util.function.Supplier<T> circular) {
        Memo known = memos.get(what);
        if (known == null) {
            if (!underway.add(what)) {
                trace.unknown(what + " depends on itself");
                return circular.get();
            }
            Trace own = new Trace();
            known = new Memo(find.apply(own), own);
            underway.remove(what);
            memos.put(what, known);
        }
        trace.add(known.trace());
        return type.cast(known.result());
    }

    private static String key(Domain domain) {
        if (domain instanceof Domain.Instances i) {
            return "the instances of " + i.structure().name();
        } else if (domain instanceof Domain.Unknown u) {
            return "the unknown capabilities of " + u.list().name();
        } else if (domain instanceof Domain.Entries e) {
            return "the entries of " + e.list().name();
        } else if (domain instanceof Domain.Links l) {
            return "the pointers of " + l.list().name();
        }
        return domain.toString();
    }
}
