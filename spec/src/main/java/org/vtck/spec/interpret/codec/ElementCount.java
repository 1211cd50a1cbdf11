package org.vtck.spec.interpret.codec;

import java.util.OptionalLong;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;

/** How many elements {@code @len} says an array has; a count below zero is none. */
final class ElementCount {
    private final Layout layout;
    private final Window window;

    ElementCount(Layout layout, Window window) {
        this.layout = layout;
        this.window = window;
    }

    /** The number; empty if it cannot be known. */
    OptionalLong of(Expr expr) {
        if (expr instanceof Expr.Int number) {
            return OptionalLong.of(number.value());
        } else if (expr instanceof Expr.FieldValue field) {
            return field(field.leaf());
        } else if (expr instanceof Expr.Measure measure && measure.kind() == Expr.Measure.Kind.LENGTH) {
            return OptionalLong.of(window.length());
        } else if (expr instanceof Expr.Binary binary) {
            OptionalLong left = of(binary.left());
            OptionalLong right = of(binary.right());
            return left.isPresent() && right.isPresent()
                    ? apply(binary, left.getAsLong(), right.getAsLong())
                    : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }

    private OptionalLong field(Leaf leaf) {
        boolean inside = leaf.offset() + leaf.bytes() <= Math.min(window.known(), layout.fixedBytes());
        return inside ? OptionalLong.of(LeafBits.read(leaf, window.bytes(), window.at())) : OptionalLong.empty();
    }

    private static OptionalLong apply(Expr.Binary binary, long left, long right) {
        return switch (binary.operator()) {
            case PLUS -> OptionalLong.of(left + right);
            case MINUS -> OptionalLong.of(left - right);
            case TIMES -> OptionalLong.of(left * right);
            case DIVIDE -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left / right);
            case REMAINDER -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left % right);
            case BIT_AND -> OptionalLong.of(left & right);
            case BIT_OR -> OptionalLong.of(left | right);
            case BIT_XOR -> OptionalLong.of(left ^ right);
            case SHIFT_LEFT -> OptionalLong.of(right > 62 ? 0 : left << right);
            case SHIFT_RIGHT -> OptionalLong.of(right > 63 ? 0 : left >>> right);
            default -> OptionalLong.empty();
        };
    }
}
