package org.vtck.grammar.resolve;

import java.math.BigInteger;

/** The type of an expression: a truth, or a number with the range that the checker knows. */
public sealed interface Type {
    /** Largest number that arithmetic may reach: 2^63 - 1. */
    BigInteger MOST_ARITHMETIC = BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);

    record Truth() implements Type {}

    /** All numbers from {@code low} to {@code high}. */
    record Number(BigInteger low, BigInteger high) implements Type {
        static Number of(long low, long high) {
            return new Number(unsigned(low), unsigned(high));
        }

        /** 0 to {@code most}, unsigned. */
        static Number upTo(long most) {
            return of(0, most);
        }

        Number union(Number other) {
            return new Number(low.min(other.low), high.max(other.high));
        }

        boolean fitsArithmetic() {
            return low.signum() >= 0 && high.compareTo(MOST_ARITHMETIC) <= 0;
        }
    }

    /** An unsigned 64-bit number. */
    static BigInteger unsigned(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }

    Type TRUTH = new Truth();
}
