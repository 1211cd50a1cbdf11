package org.vtck.conformance.qtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** ASCII lines over a Unix-domain socket; each wait for the peer ends after the time limit. */
final class LineChannel implements AutoCloseable {
    /** Longer than any reply to a request that {@link QtestRequest} can make. */
    private static final int MAX_LINE = 4 * QtestRequest.MAX_BLOCK;

    /** How a wait for the peer ended. */
    enum Wait {
        READY,
        TIMED_OUT
    }

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration limit;
    private final ByteBuffer incoming = ByteBuffer.allocate(16 * 1024).flip();

    private LineChannel(SocketChannel channel, Selector selector, SelectionKey key, Duration limit) {
        this.channel = channel;
        this.selector = selector;
        this.key = key;
        this.limit = limit;
    }

    static LineChannel connect(Path socket, Duration limit) throws IOException {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("time limit of " + limit.toMillis() + " ms, expected more than 0");
        }
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        try {
            channel.configureBlocking(false);
            Selector selector = Selector.open();
            return new LineChannel(channel, selector, channel.register(selector, 0), limit);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    Duration limit() {
        return limit;
    }

    /** Sends one line and adds the line end. */
    Wait send(String line) throws IOException {
        ByteBuffer outgoing = ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.US_ASCII));
        while (outgoing.hasRemaining()) {
            if (channel.write(outgoing) == 0 && await(SelectionKey.OP_WRITE) == Wait.TIMED_OUT) {
                return Wait.TIMED_OUT;
            }
        }
        return Wait.READY;
    }

    /**
     * The next line without its end; empty when the time limit passed.
     *
     * @throws EndOfStream when the peer is gone
     * @throws LineTooLong when no line end comes
     */
    Optional<String> receive() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() <= MAX_LINE) {
            while (incoming.hasRemaining()) {
                byte next = incoming.get();
                if (next == '\n') {
                    return Optional.of(line.toString(StandardCharsets.US_ASCII));
                }
                line.write(next);
            }
            if (fill() == Wait.TIMED_OUT) {
                return Optional.empty();
            }
        }
        throw new LineTooLong();
    }

    private Wait fill() throws IOException {
        incoming.clear().flip();
        while (true) {
            incoming.compact();
            int count = channel.read(incoming);
            incoming.flip();
            if (count < 0) {
                throw new EndOfStream();
            }
            if (count > 0) {
                return Wait.READY;
            }
            if (await(SelectionKey.OP_READ) == Wait.TIMED_OUT) {
                return Wait.TIMED_OUT;
            }
        }
    }

    private Wait await(int operation) throws IOException {
        key.interestOps(operation);
        long deadline = System.nanoTime() + limit.toNanos();
        while (selector.select(Math.max(1, (deadline - System.nanoTime()) / 1_000_000)) == 0) {
            if (System.nanoTime() - deadline >= 0) {
                return Wait.TIMED_OUT;
            }
        }
        selector.selectedKeys().clear();
        return Wait.READY;
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }

    /** The peer closed its side. */
    static final class EndOfStream extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** The peer sent more than any answer may hold. */
    static final class LineTooLong extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
