package org.vtck.spec.interpret.build;

import java.util.Map;
import java.util.Optional;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Device.Setting.Value;
import org.vtck.spec.model.Operator;
import org.vtck.spec.source.Place;

/** Values of a device's settings under values of its options. */
final class Settings {
    private final Map<String, Long> options;
    private final Place place;

    Settings(Map<String, Long> options, Place place) {
        this.options = options;
        this.place = place;
    }

    /** Whether a step is taken. */
    boolean holds(Optional<Value> when) {
        return when.isEmpty() || value(when.get()) != 0;
    }

    long value(Device.Setting setting) {
        return value(setting.value());
    }

    /** The value; truths are 1 and 0. */
    long value(Value value) {
        if (value instanceof Value.Constant constant) {
            return constant.value();
        } else if (value instanceof Value.OptionValue option) {
            Long known = options.get(option.option());
            if (known == null) {
                throw new CannotBuildException(place, "there is no option `" + option.option() + "`");
            }
            return known;
        }
        Value.Compound compound = (Value.Compound) value;
        return apply(compound.operator(), value(compound.left()), value(compound.right()));
    }

    private long apply(Operator operator, long a, long b) {
        int order = Long.compareUnsigned(a, b);
        return switch (operator) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> Long.divideUnsigned(a, notZero(b));
            case REMAINDER -> Long.remainderUnsigned(a, notZero(b));
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case SHIFT_LEFT -> Long.compareUnsigned(b, 63) > 0 ? 0 : a << b;
            case SHIFT_RIGHT -> Long.compareUnsigned(b, 63) > 0 ? 0 : a >>> b;
            case EQUAL -> truth(order == 0);
            case NOT_EQUAL -> truth(order != 0);
            case LESS -> truth(order < 0);
            case LESS_OR_EQUAL -> truth(order <= 0);
            case GREATER -> truth(order > 0);
            case GREATER_OR_EQUAL -> truth(order >= 0);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case IMPLIES -> truth(a == 0 || b != 0);
        };
    }

    private long notZero(long divisor) {
        if (divisor == 0) {
            throw new CannotBuildException(place, "a setting divides by zero");
        }
        return divisor;
    }

    private static long truth(boolean value) {
        return value ? 1 : 0;
    }
}
