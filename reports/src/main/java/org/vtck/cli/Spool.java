package org.vtck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Holds output back until a command knows that it has come to a good end: in memory while it is small, then in a file. */
final class Spool extends OutputStream {
    private static final int MOST_IN_MEMORY = 1 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Optional<Path> file = Optional.empty();
    private OutputStream current = memory;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (file.isEmpty() && memory.size() + length > MOST_IN_MEMORY) {
            Path path = Files.createTempFile("vtck", ".out");
            path.toFile().deleteOnExit();
            file = Optional.of(path);
            current = Files.newOutputStream(path);
            memory.writeTo(current);
            memory.reset();
        }
        current.write(bytes, from, length);
    }

    /** Hands everything over. */
    void copyTo(OutputStream out) throws IOException {
        current.flush();
        if (file.isPresent()) {
            Files.copy(file.get(), out);
        } else {
            memory.writeTo(out);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        current.close();
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
