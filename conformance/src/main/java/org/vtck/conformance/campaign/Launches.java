package org.vtck.conformance.campaign;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.vtck.conformance.campaign.RegressionCase.Origin;

/** Runs one block, or one regression case, as one launch. */
final class Launches {
    private final Launcher platform = Launching.platform();
    private final long seed;
    private final Regressions regressions;
    private final BooleanSupplier stops;

    Launches(long seed, Regressions regressions, BooleanSupplier stops) {
        this.seed = seed;
        this.regressions = regressions;
        this.stops = stops;
    }

    BlockResult block(SuiteProperty property, Block block) {
        Trial trial = launched(property, orders(property, seed, block), stops);
        PropertyExecutionResult result = result(property, trial);
        Optional<Failure> failure = Optional.empty();
        if (result.status() != Status.SUCCESSFUL) {
            failure = Optional.of(failure(property, block, trial, result));
        }
        return new BlockResult(trial.tries(), failure.isEmpty() && !trial.wasStopped(), trial.digest(), failure);
    }

    private Failure failure(SuiteProperty property, Block block, Trial trial, PropertyExecutionResult result) {
        String error = error(trial, result);
        return new Failure(property.name(), block, error, trial.firstFailure().map(original -> {
            List<Object> values = result.falsifiedParameters().orElse(original);
            RegressionCase regression = new RegressionCase(
                    property.name(),
                    SampleText.of(values),
                    error,
                    new Origin(seed, block.number(), trial.tries()),
                    SampleData.of(values).orElse(""));
            return new Failure.Sample(regression.sample(), SampleText.of(original), keep(regression));
        }));
    }

    private Optional<Path> keep(RegressionCase regression) {
        try {
            return Optional.of(regressions.keep(regression));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Replayed again(SuiteProperty property, RegressionCase regression) {
        Origin origin = regression.origin();
        Block block = new Block(origin.block(), origin.attempt());
        Optional<List<Object>> sample = SampleData.read(regression.data());
        Trial.Orders made = orders(property, origin.seed(), block);
        Trial.Orders orders = sample.isEmpty()
                ? made
                : new Trial.Orders(made.seed(), 1, EdgeCasesMode.NONE, ShrinkingMode.OFF, sample);
        Trial trial = launched(property, orders, () -> false);
        PropertyExecutionResult result = result(property, trial);
        if (result.status() != Status.SUCCESSFUL) {
            return new Replayed(regression, Replayed.Outcome.FAILS, error(trial, result));
        }
        return new Replayed(regression, sample.isEmpty() ? Replayed.Outcome.STALE : Replayed.Outcome.PASSES, "");
    }

    private static Trial.Orders orders(SuiteProperty property, long seed, Block block) {
        EdgeCasesMode edgeCases = block.number() == 0 ? EdgeCasesMode.MIXIN : EdgeCasesMode.NONE;
        long own = block.seed(seed, property.name());
        return new Trial.Orders(own, block.tries(), edgeCases, ShrinkingMode.BOUNDED, Optional.empty());
    }

    private Trial launched(SuiteProperty property, Trial.Orders orders, BooleanSupplier stopping) {
        Trial trial = new Trial(orders, stopping);
        trial.around(() -> platform.execute(Launching.request(List.of(selectUniqueId(property.id())))));
        return trial;
    }

    private static PropertyExecutionResult result(SuiteProperty property, Trial trial) {
        return trial.result()
                .orElseThrow(() -> new IllegalStateException(property.name() + " was found but did not run"));
    }

    /** What the property said; that shrinking was interrupted is not it. */
    private static String error(Trial trial, PropertyExecutionResult result) {
        return result.throwable()
                .filter(e -> !(e instanceof InterruptedException))
                .or(trial::firstError)
                .map(Launches::text)
                .orElse("");
    }

    private static String text(Throwable error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
