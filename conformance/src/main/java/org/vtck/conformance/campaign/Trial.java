package org.vtck.conformance.campaign;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;

/**
 * One execution of one property: what jqwik is to do, and what was seen of it.
 *
 * <p>jqwik makes its hooks itself and hands them nothing, so the trial of the running launch is bound to the thread that launches.
 */
final class Trial {
    private static final ThreadLocal<Trial> RUNNING = new ThreadLocal<>();

    private final Orders orders;
    private final BooleanSupplier stops;
    private final SampleDigest digest = new SampleDigest();
    private int tries;
    private boolean stopped;
    private Optional<PropertyExecutionResult> result = Optional.empty();
    private Optional<Throwable> replayed = Optional.empty();
    private Optional<List<Object>> first = Optional.empty();
    private Optional<ShrinkingWatch> watch = Optional.empty();

    /**
     * What to do.
     *
     * @param replay stands for whatever is generated; empty for the generated samples
     */
    record Orders(
            long seed, int tries, EdgeCasesMode edgeCases, ShrinkingMode shrinking, Optional<List<Object>> replay) {}

    Trial(Orders orders, BooleanSupplier stops) {
        this.orders = orders;
        this.stops = stops;
    }

    /** The trial of the launch that runs on this thread. */
    static Optional<Trial> running() {
        return Optional.ofNullable(RUNNING.get());
    }

    /** Does something during which this is the running trial. */
    void around(Runnable launch) {
        RUNNING.set(this);
        try {
            launch.run();
        } finally {
            RUNNING.remove();
            watch.ifPresent(ShrinkingWatch::close);
        }
    }

    void instruct(PropertyAttributes attributes) {
        attributes.setSeed(Long.toString(orders.seed()));
        attributes.setTries(orders.tries());
        attributes.setEdgeCases(orders.edgeCases());
        attributes.setShrinking(orders.shrinking());
    }

    /** One try. Those of shrinking are on another thread, for which this trial does not run. */
    TryExecutionResult attempt(TryExecutor executor, List<Object> sample) {
        if (stops.getAsBoolean()) {
            stopped = true;
            return TryExecutionResult.satisfied(true);
        }
        List<Object> tried = orders.replay().orElse(sample);
        TryExecutionResult outcome = executor.execute(tried);
        if (first.isEmpty()) {
            tries++;
            String text = SampleText.of(tried);
            digest.add(text);
            if (outcome.isFalsified()) {
                first = Optional.of(tried);
                watch = Optional.of(ShrinkingWatch.start(stops));
                replayed = outcome.throwable();
            }
        }
        return outcome;
    }

    void ended(PropertyExecutionResult how) {
        result = Optional.of(how);
    }

    /** What jqwik makes of it; empty if the property was not executed. */
    Optional<PropertyExecutionResult> result() {
        return result;
    }

    /** How many samples were tried, up to and with the first that failed. */
    int tries() {
        return tries;
    }

    long digest() {
        return digest.value();
    }

    boolean wasStopped() {
        return stopped;
    }

    /** The first sample that failed, before shrinking. */
    Optional<List<Object>> firstFailure() {
        return first;
    }

    /** What the first failure said. */
    Optional<Throwable> firstError() {
        return replayed;
    }
}
