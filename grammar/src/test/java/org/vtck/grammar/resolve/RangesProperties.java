package org.vtck.grammar.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vtck.spec.model.Operator;

/** The computed range of an operator holds every value that it can have. */
class RangesProperties {
    @Property(tries = 2000)
    void every_value_is_in_the_computed_range(@ForAll Operator operator, @ForAll long seed) {
        Random random = new Random(seed);
        Type.Number a = range(random);
        Type.Number b = range(random);
        Optional<Type.Number> range = Ranges.of(operator, a, b);
        if (range.isEmpty()) {
            return;
        }
        for (int i = 0; i < 30; i++) {
            BigInteger result = apply(operator, within(a, random), within(b, random));
            assertThat(result)
                    .as(operator + " of " + a + " and " + b)
                    .isBetween(range.get().low(), range.get().high());
        }
        assertThat(range.get().low().signum()).isNotNegative();
        assertThat(range.get().high().bitLength()).isLessThanOrEqualTo(64);
    }

    private static Type.Number range(Random random) {
        BigInteger one = new BigInteger(bits(random), random);
        BigInteger other = random.nextInt(4) == 0 ? one : new BigInteger(bits(random), random);
        return new Type.Number(one.min(other), one.max(other));
    }

    private static int bits(Random random) {
        return random.nextInt(3) == 0 ? random.nextInt(65) : random.nextInt(7);
    }

    private static BigInteger within(Type.Number range, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> range.low();
            case 1 -> range.high();
            default ->
                range.low()
                        .add(new BigInteger(70, random)
                                .mod(range.high().subtract(range.low()).add(BigInteger.ONE)));
        };
    }

    private static BigInteger apply(Operator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case PLUS -> a.add(b);
            case MINUS -> a.subtract(b);
            case TIMES -> a.multiply(b);
            case DIVIDE -> a.divide(b);
            case REMAINDER -> a.remainder(b);
            case SHIFT_LEFT -> a.shiftLeft(b.intValueExact());
            case SHIFT_RIGHT -> a.shiftRight(b.intValueExact());
            case BIT_AND -> a.and(b);
            case BIT_OR -> a.or(b);
            case BIT_XOR -> a.xor(b);
            default -> throw new IllegalStateException("a range for " + operator);
        };
    }
}
