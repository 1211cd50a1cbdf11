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
    private int number;

    /** The lines of a stream that buffers. */
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        number++;
        while (b >= 0 && b != '\n') {
            bytes.write(b);
            if (bytes.size() > MOST_BYTES) {
                throw new InputException(file, number, "expected a record, found a line of more than 64 MiB");
            }
            b = in.read();
        }
        return Optional.of(new Line(number, bytes.toByteArray(), b == '\n'));
    }
}
