package org.vtck.conformance.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.spec.model.SpecModel;

/** The transports that there are, by the word in front of the colon. */
public enum Transports {
    EMULATOR("emulator", "emulator:ARGS", "a machine of vtck's own emulator") {
        @Override
        Transport opened(SpecModel model, String rest, Permission permission) {
            return EmulatorTransport.start(model, words(rest));
        }
    },
    QEMU("qemu", "qemu:ARGS", "a QEMU that vtck starts and ends, at reset") {
        @Override
        Transport opened(SpecModel model, String rest, Permission permission) throws IOException {
            return QemuTransport.start(model, words(rest));
        }
    },
    QTEST("qtest", "qtest:unix:PATH", "a QEMU that you run, over its qtest socket") {
        @Override
        Transport opened(SpecModel model, String rest, Permission permission) throws IOException {
            if (!rest.startsWith(UNIX) || rest.length() == UNIX.length()) {
                throw new TransportException("expected qtest:unix:PATH, found `qtest:" + rest + "`");
            }
            Path socket = Path.of(rest.substring(UNIX.length()));
            try {
                return QtestTransport.connect(model, socket, permission);
            } catch (IOException e) {
                throw new TransportException("nobody answers at the socket `" + socket + "`: " + e.getMessage(), e);
            }
        }
    },
    SYSFS("sysfs", "sysfs:BDF", "a function of the running Linux") {
        @Override
        Transport opened(SpecModel model, String rest, Permission permission) throws IOException {
            return SysfsTransport.open(rest, permission);
        }
    },
    EXEC("exec", "exec:COMMAND", "whatever a command reaches, by a line protocol") {
        @Override
        Transport opened(SpecModel model, String rest, Permission permission) throws IOException {
            if (rest.isBlank()) {
                throw new TransportException("expected a command after `exec:`, found none");
            }
            try {
                return ExecTransport.start(words(rest), permission);
            } catch (IOException e) {
                throw new TransportException("the command `" + rest + "` cannot be started: " + e.getMessage(), e);
            }
        }
    };

    private static final String UNIX = "unix:";

    private final String word;
    private final String form;
    private final String text;

    Transports(String word, String form, String text) {
        this.word = word;
        this.form = form;
        this.text = text;
    }

    /** How a user writes it, such as {@code qemu:ARGS}. */
    public String form() {
        return form;
    }

    /** What it reaches. */
    public String text() {
        return text;
    }

    abstract Transport opened(SpecModel model, String rest, Permission permission) throws IOException;

    /** The transport that a user's words name; empty if they name none. */
    public static Optional<Transports> of(String argument) {
        return Arrays.stream(values())
                .filter(t -> argument.startsWith(t.word + ":"))
                .findFirst();
    }

    /**
     * Opens what a user names.
     *
     * @throws TransportException if there is no such transport, or what it leads to cannot be used; one sentence
     */
    public static Transport open(SpecModel model, String argument, Permission permission) throws TransportException {
        Transports transport = of(argument)
                .orElseThrow(() -> new TransportException("expected one of " + forms() + ", found `" + argument + "`"));
        try {
            return transport.opened(model, argument.substring(transport.word.length() + 1), permission);
        } catch (TransportException e) {
            throw e;
        } catch (IOException | EmulationException | IllegalArgumentException e) {
            throw new TransportException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String forms() {
        return Arrays.stream(values()).map(Transports::form).collect(Collectors.joining(", "));
    }

    /** Words are separated by blanks, since no property of a device has any. */
    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
