package org.vtck.conformance.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** The monitor of a QEMU: commands are answered one by one, events between the answers are passed over. */
final class Qmp implements AutoCloseable {
    private final SocketChannel channel;
    private final BufferedReader lines;

    private Qmp(SocketChannel channel) {
        this.channel = channel;
        this.lines = new BufferedReader(Channels.newReader(channel, UTF_8));
    }

    /** What QEMU is given to have a monitor there. */
    static String argument(Path socket) {
        return "-qmp unix:" + socket + ",server=on,wait=off";
    }

    static Qmp connect(Path socket) throws IOException {
        Qmp qmp = new Qmp(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
        qmp.answer("\"QMP\"");
        qmp.done("qmp_capabilities", "{}");
        return qmp;
    }

    /** Does a command that QEMU accepts. */
    void done(String command, String arguments) throws IOException {
        String answer = ask(command, arguments);
        if (!answer.contains("\"return\"")) {
            throw new IOException(command + " " + arguments + " was answered " + answer);
        }
    }

    /** The line that answers a command. */
    String ask(String command, String arguments) throws IOException {
        String request = "{\"execute\": \"" + command + "\", \"arguments\": " + arguments + "}\n";
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        return answer("\"return\"", "\"error\"");
    }

    /** Passes over everything up to a line that has one of the words. */
    String answer(String... words) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            for (String word : words) {
                if (line.contains(word)) {
                    return line;
                }
            }
        }
        throw new EOFException("QEMU closed its monitor");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
