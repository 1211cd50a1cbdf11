package org.vtck.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;

/** Finds the captured machines that come with vtck: beside its jar, or in the repository that the jar was built in. */
final class Samples {
    private static final int MOST_LEVELS = 5;

    private Samples() {}

    /** The folder of samples; none if it is not there. */
    static List<String> found() {
        Optional<Path> folder = Optional.ofNullable(
                        Samples.class.getProtectionDomain().getCodeSource())
                .flatMap(Samples::place);
        for (int level = 0; level < MOST_LEVELS && folder.isPresent(); level++) {
            for (String name : List.of("samples", "conformance/samples")) {
                Path samples = folder.get().resolve(name);
                if (Files.isDirectory(samples)) {
                    return List.of(samples.toString());
                }
            }
            folder = Optional.ofNullable(folder.get().getParent());
        }
        return List.of();
    }

    private static Optional<Path> place(CodeSource source) {
        try {
            return Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
