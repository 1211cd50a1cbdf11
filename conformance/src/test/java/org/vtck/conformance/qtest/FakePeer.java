package org.vtck.conformance.qtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A qtest peer with a script: it writes down each line and answers with what the script gives for it, nothing for an
 * empty text; it closes the connection where the script gives no answer.
 */
final class FakePeer implements AutoCloseable {
    private final ServerSocketChannel server;
    private final Thread thread;
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());

    private FakePeer(ServerSocketChannel server, Function<String, Optional<String>> script) {
        this.server = server;
        this.thread = new Thread(() -> serve(script), "fake-qtest-peer");
    }

    static FakePeer listen(Path socket, Function<String, Optional<String>> script) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        FakePeer peer = new FakePeer(server, script);
        peer.thread.start();
        return peer;
    }

    /** A peer that answers everything with one text. */
    static FakePeer answering(Path socket, String answer) throws IOException {
        return listen(socket, line -> Optional.of(answer));
    }

    List<String> received() {
        return List.copyOf(received);
    }

    private void serve(Function<String, Optional<String>> script) {
        try (SocketChannel client = server.accept();
                BufferedReader lines = new BufferedReader(Channels.newReader(client, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                received.add(line);
                Optional<String> answer = script.apply(line);
                if (answer.isEmpty()) {
                    return;
                }
                client.write(ByteBuffer.wrap(answer.get().getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            // The test closed one of the two ends.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
