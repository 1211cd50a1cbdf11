package org.vtck.reports.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.Step.Result;
import org.vtck.conformance.failover.Timeline;
import org.vtck.conformance.failover.Timeline.Moment;

/**
 * A timeline as it is told, of a life that was just lived or of a file: texts, not yet escaped for anything.
 *
 * @param machine the command that made the machine
 * @param without names of the rules that nobody kept to
 * @param broken names of the invariants that did not hold at some time
 * @param lanes for each standby a cell for the start and one for each step
 */
public record Told(
        String machine, List<String> without, List<String> broken, Map<String, List<Cell>> lanes, List<Part> steps) {
    public Told {
        without = List.copyOf(without);
        broken = List.copyOf(broken);
        lanes = Collections.unmodifiableMap(new LinkedHashMap<>(lanes));
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param said what it was
     * @param refused why it was not done, if it was not
     * @param broken names of the invariants that do not hold afterwards
     */
    public record Part(String said, Optional<String> refused, List<String> broken, List<String> events) {
        public Part {
            broken = List.copyOf(broken);
            events = List.copyOf(events);
        }
    }

    static Told of(Timeline timeline) {
        return new Told(
                String.join(" ", timeline.machine()),
                timeline.off().stream().map(Rule::word).toList(),
                timeline.broken().stream().map(Invariant::word).toList(),
                Lanes.of(timeline),
                timeline.moments().stream().map(Told::part).toList());
    }

    private static Part part(Moment moment) {
        Optional<String> refused =
                moment.step().result() instanceof Result.Refused r ? Optional.of(r.reason()) : Optional.empty();
        return new Part(
                Said.inFull(moment.command(), moment.step().action().text()),
                refused,
                moment.step().broken().stream().map(Invariant::word).toList(),
                moment.step().events());
    }
}
