package org.vtck.conformance.qtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.vtck.conformance.access.Width;

/**
 * A conversation with one qtest peer: port and guest-physical accesses of a machine from outside.
 *
 * <p>Every operand is checked before it is sent, because a malformed line ends QEMU; a bad operand is an
 * {@link IllegalArgumentException} and nothing is sent. A peer that dies, stays silent past the time limit, refuses or
 * answers nonsense is a {@link QtestException}. Not for use by several threads.
 */
public final class QtestSession implements AutoCloseable {
    private final LineChannel lines;
    private final Supplier<String> lastWords;

    private QtestSession(LineChannel lines, Supplier<String> lastWords) {
        this.lines = lines;
        this.lastWords = lastWords;
    }

    /**
     * Connects to a peer that listens.
     *
     * @param socket the path of its Unix-domain socket
     * @param limit how long the peer may take for each answer
     * @param lastWords asked for the tail of the peer's stderr once the peer is gone
     */
    public static QtestSession connect(Path socket, Duration limit, Supplier<String> lastWords) throws IOException {
        return new QtestSession(LineChannel.connect(socket, limit), lastWords);
    }

    /** Asks for the byte order of the machine, which every machine can tell; so the first thing to ask. */
    public String endianness() throws IOException {
        return exchange(QtestRequest.endianness());
    }

    public long portRead(Width width, int port) throws IOException {
        return value(width, QtestRequest.portRead(width, port));
    }

    public void portWrite(Width width, int port, long value) throws IOException {
        exchange(QtestRequest.portWrite(width, port, value));
    }

    /** Reads guest-physical memory in one access. */
    public long memoryRead(Width width, long address) throws IOException {
        return value(width, QtestRequest.memoryRead(width, address));
    }

    /** Writes guest-physical memory in one access. */
    public void memoryWrite(Width width, long address, long value) throws IOException {
        exchange(QtestRequest.memoryWrite(width, address, value));
    }

    /** Reads a block of 1 to 65536 bytes; the peer chooses the width of the accesses. */
    public byte[] blockRead(long address, int size) throws IOException {
        QtestRequest request = QtestRequest.blockRead(address, size);
        String reply = exchange(request);
        Optional<byte[]> bytes = hex(reply);
        if (bytes.isEmpty() || bytes.get().length != size) {
            throw new QtestException.ReplyMalformed(request.line(), "OK " + reply, "0x and " + size + " bytes in hex");
        }
        return bytes.get();
    }

    /** Writes a block of 1 to 65536 bytes; the peer chooses the width of the accesses. */
    public void blockWrite(long address, byte[] bytes) throws IOException {
        exchange(QtestRequest.blockWrite(address, bytes));
    }

    private long value(Width width, QtestRequest request) throws IOException {
        String reply = exchange(request);
        try {
            long value = Long.decode(reply);
            if ((value & ~width.allOnes()) == 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, which says more than the number format does.
        }
        throw new QtestException.ReplyMalformed(
                request.line(), "OK " + reply, "OK and a value of " + width.bytes() + " byte(s)");
    }

    /** Sends a request and returns what follows {@code OK}, which may be nothing. */
    String exchange(QtestRequest request) throws IOException {
        String reply = converse(request.line());
        if (reply.equals("OK")) {
            return "";
        }
        if (reply.startsWith("OK ")) {
            return reply.substring("OK ".length());
        }
        if (reply.startsWith("ERR") || reply.startsWith("FAIL")) {
            throw new QtestException.RequestRefused(request.line(), reply);
        }
        throw new QtestException.ReplyMalformed(request.line(), reply, "OK, ERR or FAIL");
    }

    private String converse(String request) throws IOException {
        try {
            if (lines.send(request) == LineChannel.Wait.READY) {
                Optional<String> reply = lines.receive();
                while (reply.isPresent() && reply.get().startsWith("IRQ ")) {
                    // Interrupt lines may change between a request and its answer.
                    reply = lines.receive();
                }
                if (reply.isPresent()) {
                    return reply.get();
                }
            }
        } catch (LineChannel.LineTooLong e) {
            lines.close();
            throw new QtestException.ReplyMalformed(request, "a line without end", "OK, ERR or FAIL");
        } catch (IOException e) {
            // A dead peer shows as the end of the stream, or as a broken pipe when it died before our request.
            lines.close();
            throw new QtestException.PeerDied(request, lastWords.get());
        }
        // A late answer would be taken for that of the next request.
        lines.close();
        throw new QtestException.PeerSilent(request, lines.limit());
    }

    private static Optional<byte[]> hex(String reply) {
        if (!reply.startsWith("0x") || reply.length() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().parseHex(reply, 2, reply.length()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
