package org.vtck.reports.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.vtck.conformance.input.InputException;

/** The lines of a log, one in memory at a time. */
final class LogLines {
    /** A line longer than this is no record; one of a function of 4096 bytes has about 200 kB. */
    private static final int MOST_BYTES = 64 << 20;

    private final String file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private int number;

    /** The lines of a stream, which is read ahead. */
    LogLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * A line.
     *
     * @param whole whether it ends as lines do, which the last one of a killed run does not
     */
    record Line(int number, byte[] bytes, boolean whole) {}

    /** The next line; empty at the end. */
    Optional<Line> next() throws IOException {
        if (!fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        do {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            bytes.write(buffer, at, stop - at);
            if (bytes.size() > MOST_BYTES) {
                throw new InputException(file, number, "expected a record, found a line of more than 64 MiB");
            }
            at = stop;
            if (at < end) {
                at++;
                return Optional.of(new Line(number, bytes.toByteArray(), true));
            }
        } while (fill());
        return Optional.of(new Line(number, bytes.toByteArray(), false));
    }

    /** Whether there is a byte at {@code at}, after reading more if need be. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }
}
