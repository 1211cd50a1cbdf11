package org.vtck.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Formats and where they go: the first {@code -o} belongs to the first {@code --format}, and so on. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Choice.OfFormat.class,
            description = "human or json, of `vtck check`, `probe` and `report` also junit, otr, sarif, markdown,"
                    + " statement or html, which is a folder; may be given several times. Default: human.")
    private List<Format> formats = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Where the format goes that stands in the same place of the list of formats; - is the standard"
                            + " output, which is also the default. A file appears when it is complete.")
    private List<String> files = new ArrayList<>();

    /** Whether a format is wanted. */
    boolean makes(Format format) {
        return formats.contains(format);
    }

    /** Whether the reports are for persons alone. */
    boolean isHumanAlone() {
        return formats.stream().allMatch(f -> f == Format.HUMAN);
    }

    /** One report to make. */
    record Target(Format format, Destination destination) {
        /** Whether a person may be looking at it. */
        boolean isOnStandardOutput() {
            return destination instanceof Destination.ToStream;
        }
    }

    /** Whether a format is asked for. */
    boolean has(Format format) {
        return formats.contains(format);
    }

    /**
     * Opens every destination of a command that speaks to persons and programs.
     *
     * @throws UsageException if they cannot all be served; none is open then
     */
    List<Target> open(OutputStream standardOutput) {
        return open(standardOutput, Format.COMMON);
    }

    /** The same for a command that knows other formats. */
    List<Target> open(OutputStream standardOutput, Set<Format> known) {
        List<Format> all = formats.isEmpty() ? List.of(Format.HUMAN) : formats;
        for (Format format : all) {
            if (!known.contains(format)) {
                throw new UsageException("expected one of "
                        + known.stream().map(Choice::word).collect(Collectors.joining(", "))
                        + " for this command, found `" + Choice.word(format) + "`");
            }
        }
        if (files.size() > all.size()) {
            throw new UsageException("expected a --format for each -o, found " + files.size() + " -o and " + all.size()
                    + (all.size() == 1 ? " format" : " formats"));
        }
        List<String> names = new ArrayList<>(files);
        while (names.size() < all.size()) {
            names.add("-");
        }
        if (names.stream().distinct().count() < names.size()) {
            throw new UsageException("expected a place of its own for each --format, found two that go to the same");
        }
        List<Target> targets = new ArrayList<>();
        try {
            for (int i = 0; i < all.size(); i++) {
                targets.add(new Target(all.get(i), destination(all.get(i), names.get(i), standardOutput)));
            }
        } catch (UsageException e) {
            targets.forEach(t -> t.destination().close());
            throw e;
        }
        return targets;
    }

    private static Destination destination(Format format, String name, OutputStream standardOutput) {
        return format == Format.HTML ? SiteDestination.at(name) : Destination.of(name, standardOutput);
    }
}
