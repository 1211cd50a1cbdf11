package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vtck.spec.verdict.Evidence;

/** What an evaluation looked at: bytes, values, and causes of not knowing. Belongs to one evaluation. */
final class Trace {
    /** More values than this help nobody. */
    private static final int MOST_OBSERVATIONS = 64;

    private final Map<FunctionView, BitSet> bytes = new LinkedHashMap<>();
    private final Set<Observation> observations = new LinkedHashSet<>();
    private final Set<String> causes = new LinkedHashSet<>();

    /** A value that was read: the name of the variable it was read from, if any, the rest of its name, and the value. */
    record Observation(String of, String name, String value) {
        String text() {
            return (of.isEmpty() ? name : of + "." + name) + " = " + value;
        }

        String textWithoutVariable() {
            return name + " = " + value;
        }
    }

    void read(FunctionView function, int offset, int length) {
        bytes.computeIfAbsent(function, f -> new BitSet()).set(offset, offset + length);
    }

    boolean wantsObservations() {
        return observations.size() < MOST_OBSERVATIONS;
    }

    void observe(Observation observation) {
        observations.add(observation);
    }

    void unknown(String cause) {
        causes.add(cause);
    }

    void add(Trace other) {
        other.bytes.forEach((function, set) ->
                bytes.computeIfAbsent(function, f -> new BitSet()).or(set));
        for (Observation observation : other.observations) {
            if (wantsObservations()) {
                observations.add(observation);
            }
        }
        causes.addAll(other.causes);
    }

    boolean hasBytes() {
        return bytes.values().stream().anyMatch(set -> !set.isEmpty());
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    List<String> causes() {
        return List.copyOf(causes);
    }

    /** The known bytes that were read, in order, merged; {@code naming} says how a function is named. */
    List<Evidence.Range> ranges(Naming naming) {
        List<Evidence.Range> ranges = new ArrayList<>();
        bytes.forEach((function, set) -> {
            int known = function.space().known();
            for (int from = set.nextSetBit(0); from >= 0 && from < known; ) {
                int to = Math.min(known, set.nextClearBit(from));
                ranges.add(new Evidence.Range(naming.of(function), from, to - from));
                from = set.nextSetBit(to);
            }
        });
        return ranges;
    }

    /** Whether ranges say whose bytes they are. */
    enum Naming {
        /** The subject is one function: nothing to say. */
        ONE_FUNCTION,
        /** The subject is a topology: each function by its address. */
        BY_ADDRESS;

        String of(FunctionView function) {
            return this == ONE_FUNCTION ? "" : function.function().address().toString();
        }
    }
}
