package org.vtck.grammar.resolve;

import java.math.BigInteger;
import java.util.Optional;
import org.vtck.spec.model.Operator;

/** The range of a binary operator's result, or nothing where the operands could take it out of what is allowed. */
final class Ranges {
    private static final BigInteger WORD = BigInteger.ONE.shiftLeft(64);

    private Ranges() {}

    static Optional<Type.Number> of(Operator operator, Type.Number a, Type.Number b) {
        return operator.kind() == Operator.Kind.BITWISE ? bitwise(operator, a, b) : arithmetic(operator, a, b);
    }

    private static Optional<Type.Number> bitwise(Operator operator, Type.Number a, Type.Number b) {
        return switch (operator) {
            case BIT_AND -> some(BigInteger.ZERO, a.high().min(b.high()));
            case BIT_OR, BIT_XOR -> some(BigInteger.ZERO, allOnes(a.high().max(b.high())));
            default ->
                b.high().compareTo(BigInteger.valueOf(63)) > 0
                        ? Optional.empty()
                        : some(
                                a.low().shiftRight(b.high().intValue()),
                                a.high().shiftRight(b.low().intValue()));
        };
    }

    private static Optional<Type.Number> arithmetic(Operator operator, Type.Number a, Type.Number b) {
        if (!a.fitsArithmetic() || !b.fitsArithmetic()) {
            return Optional.empty();
        }
        return switch (operator) {
            case PLUS -> checked(a.low().add(b.low()), a.high().add(b.high()));
            case MINUS -> checked(a.low().subtract(b.high()), a.high().subtract(b.low()));
            case TIMES -> checked(a.low().multiply(b.low()), a.high().multiply(b.high()));
            case SHIFT_LEFT ->
                b.high().compareTo(BigInteger.valueOf(63)) > 0
                        ? Optional.empty()
                        : checked(
                                a.low().shiftLeft(b.low().intValue()),
                                a.high().shiftLeft(b.high().intValue()));
            case DIVIDE ->
                b.low().signum() == 0
                        ? Optional.empty()
                        : checked(a.low().divide(b.high()), a.high().divide(b.low()));
            case REMAINDER ->
                b.low().signum() == 0
                        ? Optional.empty()
                        : checked(BigInteger.ZERO, a.high().min(b.high().subtract(BigInteger.ONE)));
            default -> Optional.empty();
        };
    }

    private static Optional<Type.Number> checked(BigInteger low, BigInteger high) {
        return some(low, high).filter(Type.Number::fitsArithmetic);
    }

    private static Optional<Type.Number> some(BigInteger low, BigInteger high) {
        return high.compareTo(WORD) >= 0 ? Optional.empty() : Optional.of(new Type.Number(low, high));
    }

    private static BigInteger allOnes(BigInteger most) {
        return BigInteger.ONE.shiftLeft(most.bitLength()).subtract(BigInteger.ONE);
    }
}
