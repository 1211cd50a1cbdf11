package org.vtck.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.conformance.failover.Rule;
import picocli.CommandLine.Option;

/** What {@code vtck emulate} is told when a machine is not only built but lives. */
final class LifeOptions {
    @Option(
            names = "--script",
            paramLabel = "FILE",
            description = "Do the commands of a file, one a line; - is the standard input.")
    private Optional<String> script = Optional.empty();

    @Option(names = "--interactive", description = "Do commands from the standard input as they come; help lists them.")
    private boolean interactive;

    @Option(
            names = "--timeline",
            paramLabel = "FORMAT",
            description =
                    "human, json or svg: who carries the traffic when, to -o or the standard output. With --script"
                            + " human is the default; with --interactive there is none.")
    private Optional<String> timeline = Optional.empty();

    @Option(
            names = "--without",
            paramLabel = "RULE",
            description =
                    "A rule that host and guest do not keep to, to see what it is for; may be given several times.")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "KEY",
            description = "By what the guest pairs: group-id or mac. Default: group-id.")
    private Optional<String> by = Optional.empty();

    /**
     * Whether the machine is to live.
     *
     * @throws UsageException if they contradict each other or name what is not there
     */
    boolean areGiven() {
        boolean lives = script.isPresent() || interactive;
        if (!lives) {
            Stream.of(
                            timeline.map(t -> "--timeline"),
                            without.stream().findFirst().map(w -> "--without"),
                            by.map(b -> "--by"))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new UsageException(
                                "expected --script or --interactive beside " + option + ", found neither");
                    });
        } else if (script.isPresent() && interactive) {
            throw new UsageException("expected --script or --interactive, found both");
        }
        timeline.ifPresent(TimelineFormat::of);
        off();
        by();
        return lives;
    }

    /** The file with commands; empty if they come from a person. */
    Optional<String> script() {
        return script;
    }

    /** How the timeline is shown; empty if it is not. */
    Optional<TimelineFormat> timeline() {
        return timeline.map(TimelineFormat::of)
                .or(() -> script.isPresent() ? Optional.of(TimelineFormat.HUMAN) : Optional.empty());
    }

    Set<Rule> off() {
        Set<Rule> off = EnumSet.noneOf(Rule.class);
        for (String word : without) {
            off.add(Rule.of(word)
                    .orElseThrow(() -> NearMiss.unknown(
                            "rule",
                            word,
                            Stream.of(Rule.values()).map(Rule::word).toList())));
        }
        return off;
    }

    PairingKey by() {
        return PairingKey.of(by.orElse("group-id"));
    }
}
