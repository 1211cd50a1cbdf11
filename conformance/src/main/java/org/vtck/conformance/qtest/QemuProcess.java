package org.vtck.conformance.qtest;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A QEMU machine of our own: started in a private directory, spoken to over qtest, ended on close.
 *
 * <p>Only the process started here is ever ended. It also ends when the JVM is asked to end in mid-run.
 */
public final class QemuProcess implements AutoCloseable {
    /** How long QEMU may take to appear, to answer one request, to end, and its firmware to finish. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final long LAST_WORDS_MILLIS = 2_000;
    private static final long POLL_MILLIS = 5;
    private static final String STDERR = "stderr.log";

    /** What SeaBIOS says when all devices are set up and none of them holds a system to boot. */
    private static final String FIRMWARE_DONE = "No bootable device.";

    private final PrivateDirectory directory;
    private final Process process;
    private final Thread onJvmExit;

    private QemuProcess(PrivateDirectory directory, Process process) {
        this.directory = directory;
        this.process = process;
        this.onJvmExit = new Thread(this::abandon, "end-qemu");
    }

    /** Starts the process; {@link #session()} tells whether QEMU accepts the machine. */
    public static QemuProcess start(QemuBinary binary, QemuCommand command) throws IOException {
        PrivateDirectory directory = PrivateDirectory.create();
        List<String> words = new ArrayList<>(List.of(binary.command()));
        words.addAll(command.arguments());
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(directory.path().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                // To a file, not a pipe: nobody needs to drain it, and it can still be read after QEMU's end.
                .redirectError(directory.file(STDERR).toFile());
        QemuProcess qemu;
        try {
            qemu = new QemuProcess(directory, builder.start());
        } catch (IOException e) {
            directory.close();
            throw new QemuRefused(
                    "`" + binary.command() + "` cannot be started; install QEMU or set " + QemuBinary.VARIABLE, e);
        }
        qemu.endWithJvm();
        return qemu;
    }

    /** Whoever interrupts while QEMU starts must not leave one behind. */
    private void endWithJvm() throws IOException {
        try {
            Runtime.getRuntime().addShutdownHook(onJvmExit);
        } catch (IllegalStateException e) {
            end();
            throw new QemuRefused("no machine is started while vtck is ending", e);
        }
    }

    /**
     * Connects to the machine and returns once it is complete.
     *
     * @throws QemuRefused when QEMU ends instead, with what QEMU said
     */
    public QtestSession session() throws IOException {
        QtestSession session = connect();
        try {
            // QEMU listens before it makes the devices and answers after: the first answer says that they exist.
            session.endianness();
            return session;
        } catch (QtestException.PeerDied e) {
            session.close();
            throw refusal();
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    /** The monitor of a machine that was started with {@link Monitor#ARGUMENTS} and that has answered before. */
    public Monitor monitor() throws IOException {
        return Monitor.connect(directory.file(Monitor.SOCKET), LIMIT);
    }

    /** A file in the private directory, which is where QEMU looks for one. */
    public Path file(String name) {
        return directory.file(name);
    }

    /** Returns when the firmware has set up the machine and found nothing to boot. */
    public void awaitFirmware() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!directory.text(QemuCommand.FIRMWARE_LOG).contains(FIRMWARE_DONE)) {
            if (endsWithin(POLL_MILLIS)) {
                throw refusal();
            }
            requireBefore(deadline, "the firmware did not say `" + FIRMWARE_DONE + "`");
        }
    }

    private QtestSession connect() throws IOException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            if (Files.exists(directory.file(QemuCommand.SOCKET))) {
                try {
                    return QtestSession.connect(directory.file(QemuCommand.SOCKET), LIMIT, this::lastWords);
                } catch (ConnectException e) {
                    // Bound but not yet listening: ask again.
                } catch (SocketException e) {
                    throw new IOException(
                            "cannot connect to " + directory.file(QemuCommand.SOCKET) + ": " + e.getMessage(), e);
                }
            }
            if (endsWithin(POLL_MILLIS)) {
                throw refusal();
            }
            requireBefore(deadline, "QEMU did not open its qtest socket");
        }
    }

    private static void requireBefore(long deadline, String otherwise) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new IOException(otherwise + " within " + LIMIT.toSeconds() + " s");
        }
    }

    private QemuRefused refusal() throws IOException {
        String said = lastWords();
        return new QemuRefused(said.isEmpty() ? "QEMU ended with status " + status() + " and no message" : said);
    }

    /** QEMU's stderr is complete only when QEMU has ended, so a closed connection waits for that. */
    private String lastWords() {
        try {
            endsWithin(LAST_WORDS_MILLIS);
        } catch (IOException e) {
            // Interrupted: what is there must do.
        }
        return directory.tail(STDERR);
    }

    private int status() throws IOException {
        return endsWithin(LIMIT.toMillis()) ? process.exitValue() : -1;
    }

    private boolean endsWithin(long millis) throws IOException {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for QEMU");
        }
    }

    /** Ends QEMU, which has nothing to save, and deletes its directory. */
    @Override
    public void close() throws IOException {
        try {
            end();
        } finally {
            forgetShutdownHook();
        }
    }

    private void end() throws IOException {
        try (directory) {
            process.destroyForcibly();
            endsWithin(LIMIT.toMillis());
        }
    }

    private void abandon() {
        try {
            end();
        } catch (IOException e) {
            // The JVM is ending: there is nobody left to tell.
        }
    }

    private void forgetShutdownHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(onJvmExit);
        } catch (IllegalStateException e) {
            // The JVM is ending and the hook runs or ran.
        }
    }
}
