package org.vtck.conformance.campaign;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Suites that do what a test of campaigns wants; the build does not run them by themselves. */
final class Planted {
    /** What {@link Recording} was given; tests empty it before they run a campaign. */
    static final List<Integer> SEEN = new CopyOnWriteArrayList<>();

    private Planted() {}

    /** Holds, and remembers its samples. */
    static class Recording {
        @Property
        void remembers(@ForAll int number) {
            SEEN.add(number);
        }
    }

    /** Does not hold. */
    static class Sabotaged {
        @Property
        void numbers_are_small(@ForAll int number) {
            if (number > 999) {
                throw new AssertionError(number + " is large");
            }
        }

        @Provide
        Arbitrary<StringBuilder> texts() {
            return Arbitraries.strings().alpha().ofMaxLength(50).map(StringBuilder::new);
        }

        @Property
        void texts_are_short(@ForAll("texts") StringBuilder text) {
            if (text.length() > 7) {
                throw new AssertionError("`" + text + "` is long");
            }
        }

        @Provide
        Arbitrary<Opaque> opaque() {
            return Arbitraries.integers().map(Opaque::new);
        }

        @Property
        void opaque_values_are_small(@ForAll("opaque") Opaque value) {
            if (value.number() > 999) {
                throw new AssertionError(value + " is large");
            }
        }

        @Provide
        Arbitrary<Integer> broken() {
            throw new IllegalStateException("the provider is broken");
        }

        @Property
        void never_gets_a_sample(@ForAll("broken") int number) {
            throw new AssertionError("it got " + number);
        }
    }

    /** Does not hold, and comes to no end when a sample is shrunk. */
    static class Endless {
        /** Shrinking has begun. */
        static final CountDownLatch SHRINKING = new CountDownLatch(1);

        static final CountDownLatch NEVER = new CountDownLatch(1);

        private final AtomicInteger failures = new AtomicInteger();

        @Property
        void numbers_are_small(@ForAll int number) throws InterruptedException {
            if (number > 999) {
                if (failures.incrementAndGet() > 1) {
                    SHRINKING.countDown();
                    NEVER.await();
                }
                throw new AssertionError(number + " is large");
            }
        }
    }

    /** A value that cannot be serialized. */
    record Opaque(int number) {}
}
