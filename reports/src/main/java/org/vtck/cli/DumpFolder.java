package org.vtck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.input.Printable;

/** A folder with a file for each function, named by its address, as {@code vtck check} reads it. */
final class DumpFolder {
    private DumpFolder() {}

    /** Writes a folder that must be new or empty. */
    static void write(Dump dump, String name) {
        try {
            Path folder = Files.createDirectories(Path.of(name));
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new UsageException(
                            "expected a new or an empty folder after -o, found files in " + Printable.escaped(name));
                }
            }
            for (var function : dump.functions().entrySet()) {
                Files.write(folder.resolve("0000:" + function.getKey() + ".bin"), function.getValue());
            }
        } catch (IOException | InvalidPathException e) {
            throw new UsageException("no folder can be written at " + Printable.escaped(name) + " ("
                    + e.getClass().getSimpleName().replace("Exception", "") + ")");
        }
    }
}
