package org.vtck.fake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.spec.model.SpecModel;

/** What a QEMU says on its qtest socket, as far as ports go, with an emulated machine behind it; it may end in mid-talk. */
public final class FakeQtest implements AutoCloseable {
    private final ServerSocketChannel server;
    private final EmulatedMachine machine;
    private final int requests;
    private final AtomicInteger answered = new AtomicInteger();

    private FakeQtest(ServerSocketChannel server, EmulatedMachine machine, int requests) {
        this.server = server;
        this.machine = machine;
        this.requests = requests;
    }

    /**
     * Listens for one visitor.
     *
     * @param requests how many are answered before the connection is closed
     */
    public static FakeQtest listen(SpecModel model, String arguments, Path socket, int requests) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        EmulatedMachine machine = Emulator.of(model).start(List.of(arguments.split(" ")));
        FakeQtest fake = new FakeQtest(server, machine, requests);
        Thread thread = new Thread(fake::serve, "fake-qtest");
        thread.setDaemon(true);
        thread.start();
        return fake;
    }

    private void serve() {
        try (SocketChannel visitor = server.accept();
                BufferedReader lines = new BufferedReader(Channels.newReader(visitor, US_ASCII))) {
            for (int i = 0; i < requests; i++) {
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                visitor.write(ByteBuffer.wrap((answer(line) + "\n").getBytes(US_ASCII)));
                answered.incrementAndGet();
            }
        } catch (IOException e) {
            // The visitor has gone; so does this.
        }
    }

    /** How many requests were answered until now. */
    public int answered() {
        return answered.get();
    }

    private String answer(String line) {
        String[] words = line.split(" ");
        String verb = words[0].substring(0, words[0].length() - 1);
        Width width = Arrays.stream(Width.values())
                .filter(w -> words[0].endsWith(String.valueOf(w.suffix())))
                .findFirst()
                .orElseThrow();
        int port = Integer.decode(words[1]);
        if (verb.equals("out")) {
            machine.ports().write(port, width, Long.decode(words[2]));
            return "OK";
        }
        return "OK 0x" + Long.toHexString(machine.ports().read(port, width));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
