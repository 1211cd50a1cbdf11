package org.vtck.spec.interpret;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vtck.spec.interpret.walk.CapabilityWalk;
import org.vtck.spec.interpret.walk.Link;
import org.vtck.spec.interpret.walk.UnknownBytes;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;

/** Attributes and measures of what a variable is bound to. */
final class Attributes {
    private final Trace trace;

    Attributes(Trace trace) {
        this.trace = trace;
    }

    Value of(Element element, Attribute attribute) {
        if (element instanceof Element.ListLink link) {
            return link(link, attribute);
        } else if (element instanceof Element.ListEntry entry) {
            return entry(entry, attribute);
        } else if (element instanceof Element.Whole whole) {
            return function(whole.function(), attribute);
        }
        throw new IllegalArgumentException(element.text() + " has no " + attribute.word());
    }

    OptionalLong measure(Element element, Expr.Measure.Kind kind) {
        if (element instanceof Element.Instance instance) {
            OptionalInt length = instance.length();
            if (kind == Expr.Measure.Kind.AT) {
                return OptionalLong.of(instance.at());
            }
            instance.layout()
                    .totalLength()
                    .ifPresent(l -> trace.read(instance.function(), instance.at() + l.offset(), l.bytes()));
            return length.isPresent() ? OptionalLong.of(length.getAsInt()) : OptionalLong.empty();
        } else if (element instanceof Element.ListEntry entry) {
            Value value = entry(entry, kind == Expr.Measure.Kind.AT ? Attribute.ENTRY_AT : Attribute.ENTRY_LENGTH);
            return value instanceof Value.Number number ? OptionalLong.of(number.value()) : OptionalLong.empty();
        }
        throw new IllegalArgumentException(element.text() + " has no " + kind);
    }

    private Value link(Element.ListLink element, Attribute attribute) {
        Link link = element.link();
        trace.read(element.function(), link.at(), link.bytes());
        if (attribute == Attribute.LINK_AT) {
            return new Value.Number(link.at());
        } else if (attribute == Attribute.LINK_IS_FIRST) {
            return Truth.of(link.isFirst());
        } else if (link.value().isEmpty() || link.target().isEmpty()) {
            trace.unknown(UnknownBytes.text(element.function().space(), link.at(), link.bytes()));
            return Truth.UNKNOWN;
        }
        return switch (attribute) {
            case LINK_VALUE -> new Value.Number(link.value().getAsLong());
            case LINK_TARGET -> new Value.Number(link.target().getAsInt());
            case LINK_REVISITS -> Truth.of(link.revisits());
            case LINK_IS_END -> Truth.of(link.isEnd());
            case LINK_IN_RANGE -> Truth.of(link.inRange());
            default -> throw new IllegalArgumentException("a pointer has no " + attribute.word());
        };
    }

    private Value entry(Element.ListEntry element, Attribute attribute) {
        FunctionView function = element.function();
        int at = element.entry().at();
        trace.read(
                function,
                at,
                function.machine().index().layout(element.list().entry()).fixedBytes());
        return switch (attribute) {
            case ENTRY_AT -> new Value.Number(at);
            case ENTRY_BROKEN ->
                element.entry().id().isEmpty()
                        ? unknown(element)
                        : Truth.of(element.entry().broken());
            case ENTRY_ID ->
                element.entry().id().isEmpty()
                        ? unknown(element)
                        : new Value.Number(element.entry().id().getAsInt());
            case ENTRY_KNOWN -> function.isKnown(element.list(), element.entry(), trace);
            case ENTRY_LENGTH -> {
                OptionalInt length = function.length(element.list(), element.entry(), trace);
                yield length.isPresent() ? new Value.Number(length.getAsInt()) : Truth.UNKNOWN;
            }
            default -> throw new IllegalArgumentException("an entry has no " + attribute.word());
        };
    }

    private Value unknown(Element.ListEntry element) {
        CapabilityWalk walk = element.function().walk(element.list());
        walk.cut().ifPresent(trace::unknown);
        return Truth.UNKNOWN;
    }

    private Value function(FunctionView function, Attribute attribute) {
        FunctionAddress address = function.function().address();
        OptionalInt declared = function.function().declaredType();
        return switch (attribute) {
            case FUNCTION_SEGMENT -> new Value.Number(address.segment());
            case FUNCTION_BUS -> new Value.Number(address.bus());
            case FUNCTION_SLOT -> new Value.Number(address.slot());
            case FUNCTION_NUMBER -> new Value.Number(address.number());
            case FUNCTION_DECLARED -> Truth.of(declared.isPresent());
            case FUNCTION_DECLARED_TYPE ->
                declared.isPresent()
                        ? new Value.Number(declared.getAsInt())
                        : because("nobody declared the type of the function");
            case FUNCTION_RESET_STATE -> reset(function.machine().machine().state());
            case FUNCTION_MAC ->
                function.function()
                        .network()
                        .map(NetworkPort::mac)
                        .<Value>map(Value.Number::new)
                        .orElseGet(() -> because("configuration space does not hold the MAC address of the function"));
            case FUNCTION_OFFERED_FEATURES ->
                function.function()
                        .network()
                        .map(NetworkPort::offeredFeatures)
                        .<Value>map(Value.Number::new)
                        .orElseGet(() ->
                                because("configuration space does not hold the features that the function offers"));
            default -> throw new IllegalArgumentException("a function has no " + attribute.word());
        };
    }

    private Value reset(Machine.State state) {
        return state == Machine.State.UNKNOWN
                ? because("whether the bytes were read in the reset state is not known")
                : Truth.of(state == Machine.State.RESET);
    }

    private Value because(String cause) {
        trace.unknown(cause);
        return Truth.UNKNOWN;
    }
}
