package org.vtck.reports.nightly;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.History;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.PartState;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.nightly.Part.Findings;

/** Runs one night: part after part, each kept in the history as soon as it is done and compared with the last complete night. */
public final class Nightly {
    private final History history;
    private final Clock clock;
    private final NightlyWatcher watcher;

    /** Nights that are kept in a history. */
    public Nightly(History history, Clock clock, NightlyWatcher watcher) {
        this.history = history;
        this.clock = clock;
        this.watcher = watcher;
    }

    /**
     * What a night came to.
     *
     * @param before the newest of the nights that it was compared with; empty if there was none
     */
    public record Outcome(Night night, Optional<Night> before, List<PartState> parts, List<Difference> differences) {
        public Outcome {
            parts = List.copyOf(parts);
            differences = List.copyOf(differences);
        }

        /** Being interrupted weighs more than an error, and that more than a part that is missing. */
        public ExitStatus status() {
            if (night.state() == Night.State.INTERRUPTED) {
                return ExitStatus.INTERRUPTED;
            } else if (differences.stream().anyMatch(d -> d.kind().isError())) {
                return ExitStatus.FAILED;
            }
            boolean judged = night.subjects() > 0 && night.state() == Night.State.COMPLETE;
            return judged ? ExitStatus.GOOD : ExitStatus.NOT_JUDGED;
        }
    }

    /** Runs a night, keeps it, and forgets all but the newest {@code retention} nights. */
    public Outcome run(List<Part> parts, Order order, int retention) {
        Night.Start start = new Night.Start(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                order.seed(),
                order.tool(),
                order.build(),
                order.model().revision(),
                order.model().hash());
        long night = history.begin(start);
        List<PartState> states = new ArrayList<>();
        List<Difference> differences = new ArrayList<>();
        Optional<Night> newest = Optional.empty();
        for (Part part : parts) {
            watcher.begins(part.name());
            Findings findings = order.stops() ? notBegun() : new Contained(part, order).findings();
            PartState state = new PartState(part.name(), findings.end(), findings.note());
            history.keep(night, state, findings.looks());
            states.add(state);
            watcher.ended(state);
            Optional<Night> before = history.before(night, part.name());
            differences.addAll(findings.errors());
            if (before.isPresent() && findings.end() != End.SKIPPED && findings.end() != End.CRASHED) {
                differences(before.get(), part.name(), start, findings).stream()
                        .filter(d -> findings.errors().stream().noneMatch(d::isOfTheSame))
                        .forEach(differences::add);
            }
            newest = later(newest, before);
        }
        differences.sort(Comparator.comparing(Difference::kind));
        history.end(night, clock.instant(), state(states), differences);
        history.retain(retention, night);
        Night ended = history.nights().stream()
                .filter(n -> n.id() == night)
                .findFirst()
                .orElseThrow();
        return new Outcome(ended, newest, states, differences);
    }

    private static Findings notBegun() {
        return new Findings(End.INTERRUPTED, "not begun", List.of());
    }

    /** Of a part that has not come to its end, nothing is said about what it did not look at. */
    private List<Difference> differences(Night before, String part, Night.Start now, Findings findings) {
        List<Difference> all = Comparison.of(
                part,
                new Comparison.Seen(before.start(), history.looks(before.id(), part)),
                new Comparison.Seen(now, findings.looks()));
        return findings.end() == End.COMPLETE
                ? all
                : all.stream()
                        .filter(d -> !d.after().equals(Difference.NOTHING))
                        .toList();
    }

    private static Optional<Night> later(Optional<Night> one, Optional<Night> other) {
        return other.filter(o -> one.map(n -> n.id() < o.id()).orElse(true)).or(() -> one);
    }

    private static Night.State state(List<PartState> states) {
        if (states.stream().anyMatch(s -> s.end() == End.INTERRUPTED)) {
            return Night.State.INTERRUPTED;
        }
        return states.stream().allMatch(s -> s.end() == End.COMPLETE || s.end() == End.SKIPPED)
                ? Night.State.COMPLETE
                : Night.State.INCOMPLETE;
    }
}
