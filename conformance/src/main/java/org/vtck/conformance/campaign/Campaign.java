package org.vtck.conformance.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.run.ExitStatus;

/**
 * Runs properties block after block: first the regression cases, then block 0 of every property, then the next. A property that
 * fails is not run on. Which samples are tried depends on the request alone.
 */
public final class Campaign {
    private final List<SuiteProperty> properties;
    private final Request request;
    private final Regressions regressions;
    private final CampaignWatcher watcher;
    private boolean stopped;

    /**
     * What to run.
     *
     * @param tries of each property
     */
    public record Request(long tries, long seed, Shard shard) {}

    /** A campaign that is to be run once. */
    public Campaign(List<SuiteProperty> properties, Request request, Regressions regressions, CampaignWatcher watcher) {
        this.properties = List.copyOf(properties);
        this.request = request;
        this.regressions = regressions;
        this.watcher = watcher;
    }

    /**
     * What came of it.
     *
     * @param tried each property, in the order in which they were given
     * @param stopped whether the watcher stopped it
     */
    public record Result(Request request, List<Replayed> replayed, List<Tried> tried, boolean stopped) {
        public Result {
            replayed = List.copyOf(replayed);
            tried = List.copyOf(tried);
        }

        /** How many blocks the whole campaign has for each property, all shards together. */
        public long blocks() {
            return Block.count(request.tries());
        }

        /** Being stopped weighs more than what was found. */
        public ExitStatus status() {
            if (stopped) {
                return ExitStatus.INTERRUPTED;
            }
            boolean failed = replayed.stream().anyMatch(r -> r.outcome() == Replayed.Outcome.FAILS)
                    || tried.stream().anyMatch(t -> t.failure().isPresent());
            if (failed) {
                return ExitStatus.FAILED;
            }
            return tried.stream().allMatch(t -> t.tries() > 0) && !tried.isEmpty()
                    ? ExitStatus.GOOD
                    : ExitStatus.NOT_JUDGED;
        }
    }

    /** Runs it. */
    public Result run() {
        Launches launches = new Launches(request.seed(), regressions, watcher::stops);
        List<Replayed> replayed = replay(launches);
        Map<SuiteProperty, Tried> tried = new LinkedHashMap<>();
        properties.forEach(p -> tried.put(p, Tried.nothing(p.name())));
        List<Block> blocks = Block.of(request.tries(), request.shard());
        long ofAll = blocks.stream().mapToLong(Block::tries).sum() * properties.size();
        long done = 0;
        for (Block block : blocks) {
            for (SuiteProperty property : properties) {
                if (stops()) {
                    return new Result(request, replayed, List.copyOf(tried.values()), true);
                }
                tried.computeIfPresent(
                        property,
                        (p, soFar) -> soFar.failure().isPresent() ? soFar : soFar.and(launches.block(p, block)));
                done += block.tries();
                watcher.progress(done, ofAll);
            }
        }
        return new Result(request, replayed, List.copyOf(tried.values()), stops());
    }

    private List<Replayed> replay(Launches launches) {
        List<Replayed> replayed = new ArrayList<>();
        for (RegressionCase regression : regressions.cases()) {
            for (SuiteProperty property : properties) {
                if (property.name().equals(regression.property()) && !stops()) {
                    replayed.add(launches.again(property, regression));
                }
            }
        }
        return replayed;
    }

    private boolean stops() {
        stopped |= watcher.stops();
        return stopped;
    }
}
