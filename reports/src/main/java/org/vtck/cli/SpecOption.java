package org.vtck.cli;

import java.util.Optional;
import org.vtck.reports.log.Replay;
import org.vtck.spec.model.SpecModel;
import picocli.CommandLine.Option;

/** Which specification judges. */
final class SpecOption {
    @Option(
            names = "--spec",
            paramLabel = "NAME|DIR",
            description = "A revision of the sources that come with vtck, or a folder of sources. Default: the newest.")
    private Optional<String> spec = Optional.empty();

    SpecModel model(Engine engine) {
        return engine.model(spec);
    }

    /** The option as it would be typed again; empty if it was not given. */
    String replay() {
        return spec.map(s -> "--spec " + Replay.quoted(s)).orElse("");
    }
}
