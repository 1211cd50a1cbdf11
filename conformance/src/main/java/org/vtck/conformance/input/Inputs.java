package org.vtck.conformance.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;

/**
 * Turns what a user names into machines: a file of {@code lspci} text, a raw configuration space, a {@link Folder}, or
 * {@code -} for the standard input. What it is, is found out by looking.
 */
public final class Inputs {
    /** The name of the standard input. */
    public static final String STANDARD_INPUT = "-";

    /** What the machine that comes from it is called. */
    public static final String STANDARD_INPUT_NAME = "(standard input)";

    private static final FunctionAddress UNSTATED = new FunctionAddress(0, 0, 0, 0);

    private final InputStream standardInput;
    private final Consumer<String> notes;

    /**
     * @param standardInput read for {@code -}, at most once
     * @param notes takes one sentence for each file of a folder that is passed over
     */
    public Inputs(InputStream standardInput, Consumer<String> notes) {
        this.standardInput = standardInput;
        this.notes = notes;
    }

    /**
     * The machines that an argument names: one, or one for each dump of a folder of dumps.
     *
     * @throws InputException if there is no such file, or the folder holds no machine
     */
    public List<MachineSource> open(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            return List.of(source(
                    "(standard input)",
                    () -> Content.of(STANDARD_INPUT_NAME, standardInput).machine(UNSTATED, 0)));
        }
        Path path = path(argument);
        if (Files.isDirectory(path)) {
            return reading(argument, () -> new Folder(argument, path, notes).machines());
        }
        if (Files.notExists(path)) {
            throw new InputException(argument, "expected a file or a folder, found nothing of that name");
        }
        return List.of(file(argument, path));
    }

    /** The machine that a file holds. */
    static MachineSource file(String name, Path path) {
        return source(name, () -> {
            try (InputStream in = Files.newInputStream(path)) {
                return Content.of(name, in).machine(address(path).orElse(UNSTATED), Files.size(path));
            }
        });
    }

    /** A machine whose reading may fail as files do. */
    static MachineSource source(String name, Reading<Machine> reading) {
        return new MachineSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Machine read() {
                return reading(name, reading);
            }
        };
    }

    private static <T> T reading(String name, Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw new InputException(name, "expected a file, found that it has gone");
        } catch (AccessDeniedException e) {
            throw new InputException(name, "expected a readable file, found that permission is denied");
        } catch (IOException | UncheckedIOException e) {
            String why = Printable.escaped(String.valueOf(e.getMessage()));
            throw new InputException(name, "expected a readable file, found: " + why);
        }
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new InputException(argument, "expected a file name, found a character that none can have");
        }
    }

    private static Optional<FunctionAddress> address(Path path) {
        return Optional.ofNullable(path.getFileName()).flatMap(n -> AddressText.ofFileName(n.toString()));
    }

    /** Something that reads files. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
