package org.vtck.generators.judge;

import org.vtck.generators.judge.Number.Size;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Expr;
import org.vtck.spec.runtime.ListWalk;

/** Attributes of pointers, entries and functions. */
final class AttributeCode {
    private final Code code;

    AttributeCode(Code code) {
        this.code = code;
    }

    /** A method of the walk, called for the element that the attribute is of. */
    private String of(Expr.AttributeValue e, String method) {
        if (e.of().isPresent() && code.binding(e.of().get()) instanceof Binding.OfList list) {
            return list.walk() + "." + method + "(" + list.index() + ")";
        }
        throw new IllegalArgumentException(
                "nothing here has the attribute " + e.attribute().word());
    }

    String truth(Expr.AttributeValue e) {
        return switch (e.attribute()) {
            case LINK_REVISITS -> of(e, "linkRevisits");
            case LINK_IS_END -> of(e, "linkIsEnd");
            case LINK_IN_RANGE -> of(e, "linkIsInRange");
            case LINK_IS_FIRST -> of(e, "linkIsFirst");
            case ENTRY_KNOWN -> of(e, "isKnown");
            case ENTRY_BROKEN -> of(e, "isBroken");
            case FUNCTION_DECLARED -> code.truths("of") + "(facts.isDeclared())";
            case FUNCTION_RESET_STATE -> "facts.resetState()";
            default -> throw new IllegalArgumentException(e.attribute() + " is no condition");
        };
    }

    Number number(Expr.AttributeValue e) {
        Attribute attribute = e.attribute();
        return switch (attribute) {
            case LINK_AT -> Number.always(of(e, "linkAt"), Size.INT);
            case LINK_VALUE -> new Number(of(e, "isLinkKnown"), of(e, "linkValue"), Size.WIDE);
            case LINK_TARGET -> new Number(of(e, "isLinkKnown"), of(e, "linkTarget"), Size.INT);
            case ENTRY_AT -> Number.always(of(e, "at"), Size.INT);
            case ENTRY_ID -> known(of(e, "id"));
            case ENTRY_LENGTH -> known(of(e, "length"));
            case FUNCTION_SEGMENT -> Number.always("facts.segment()", Size.LONG);
            case FUNCTION_BUS -> Number.always("facts.bus()", Size.INT);
            case FUNCTION_SLOT -> Number.always("facts.slot()", Size.INT);
            case FUNCTION_NUMBER -> Number.always("facts.number()", Size.INT);
            case FUNCTION_DECLARED_TYPE -> new Number("facts.isDeclared()", "facts.declaredType()", Size.INT);
            case FUNCTION_MAC -> new Number("facts.hasMac()", "facts.mac()", Size.LONG);
            case FUNCTION_OFFERED_FEATURES ->
                new Number("facts.hasOfferedFeatures()", "facts.offeredFeatures()", Size.WIDE);
            default -> throw new IllegalArgumentException(attribute + " is no number that bytes decide");
        };
    }

    private Number known(String value) {
        return new Number(value + " != " + code.file().use(ListWalk.class) + ".NOT_KNOWN", value, Size.INT);
    }
}
