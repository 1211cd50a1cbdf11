package org.vtck.conformance.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that answers each line with a line, within a time limit. What it says on its standard error goes to ours. */
final class LineProcess implements AutoCloseable {
    private static final long FAREWELL_SECONDS = 2;

    private final Process process;
    private final Writer requests;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private final Duration limit;

    private LineProcess(Process process, Duration limit) {
        this.process = process;
        this.requests = new OutputStreamWriter(process.getOutputStream(), US_ASCII);
        this.limit = limit;
        Thread reader = new Thread(this::listen, "exec-answers");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts a command.
     *
     * @throws IOException if there is no such command
     */
    static LineProcess start(List<String> command, Duration limit) throws IOException {
        return new LineProcess(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                limit);
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(Optional.of(line));
            }
        } catch (IOException e) {
            // It has ended, which the empty answer says.
        }
        answers.add(Optional.empty());
    }

    /** The answer to a request. */
    String ask(String request) throws IOException {
        try {
            requests.write(request + "\n");
            requests.flush();
        } catch (IOException e) {
            throw new IOException("the command has ended at `" + request + "`", e);
        }
        try {
            Optional<String> answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new IOException(
                        "the command did not answer `" + request + "` within " + limit.toSeconds() + " s");
            }
            return answer.orElseThrow(() -> new IOException("the command has ended at `" + request + "`"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted at `" + request + "`");
        }
    }

    /** Lets it end by itself, since its input is closed; else ends it. */
    @Override
    public void close() {
        try {
            requests.close();
        } catch (IOException e) {
            // It has ended already.
        }
        try {
            if (!process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
