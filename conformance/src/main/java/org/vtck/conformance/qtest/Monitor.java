package org.vtck.conformance.qtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The monitor of a QEMU (QMP): commands are answered one by one, events between the answers are passed over. */
public final class Monitor implements AutoCloseable {
    /** What makes QEMU open its monitor in its private directory. */
    public static final List<String> ARGUMENTS = List.of("-qmp", "unix:monitor.sock,server=on,wait=off");

    static final String SOCKET = "monitor.sock";

    private final LineChannel lines;

    private Monitor(LineChannel lines) {
        this.lines = lines;
    }

    static Monitor connect(Path socket, Duration limit) throws IOException {
        Monitor monitor = new Monitor(LineChannel.connect(socket, limit));
        monitor.answer("qmp_capabilities", "\"QMP\"");
        monitor.done("qmp_capabilities", "{}");
        return monitor;
    }

    /** Gives a command, and returns the line that answers it, an error as well. */
    public String ask(String command, String arguments) throws IOException {
        LineChannel.Wait sent = lines.send("{\"execute\": \"" + command + "\", \"arguments\": " + arguments + "}");
        return sent == LineChannel.Wait.READY ? answer(command, "\"return\"", "\"error\"") : "nothing";
    }

    /** Does a command that QEMU accepts, and returns the line that answers it. */
    public String done(String command, String arguments) throws IOException {
        String answer = ask(command, arguments);
        if (!answer.contains("\"return\"")) {
            throw new IOException("QEMU answered `" + command + "` with " + answer);
        }
        return answer;
    }

    /** Does a command of the monitor for people, and returns the line that holds what it prints. */
    public String human(String line) throws IOException {
        return done("human-monitor-command", "{\"command-line\": \"" + line + "\"}");
    }

    /** Waits for an event: passes over everything up to a line that has the word. */
    public void event(String word) throws IOException {
        answer("the event", word);
    }

    private String answer(String command, String... words) throws IOException {
        while (true) {
            String line = lines.receive()
                    .orElseThrow(() -> new IOException("QEMU did not answer `" + command + "` within "
                            + lines.limit().toSeconds() + " s"));
            for (String word : words) {
                if (line.contains(word)) {
                    return line;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
