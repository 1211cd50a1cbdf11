package org.vtck.conformance.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * Lines of a byte stream in a window of bounded size, without a copy per line.
 *
 * <p>After {@link #next()} the line is {@code bytes()[from()..to())}, without its line end; it is valid until the next call.
 */
final class Lines {
    /** The longest line, bytes; nothing that prints configuration spaces comes near it. */
    static final int LONGEST = 64 * 1024;

    private static final int LARGEST_WINDOW = 4 * 1024 * 1024;

    private final InputStream in;
    private final String file;
    private final byte[] window;
    private int filled;
    private int next;
    private int from;
    private int to;
    private int number;
    private boolean ended;

    /**
     * Lines of a stream.
     *
     * @param sizeHint how many bytes to expect; only the window depends on it
     */
    Lines(String file, InputStream in, long sizeHint) {
        this.file = file;
        this.in = in;
        this.window = new byte[(int) Math.max(2L * LONGEST, Math.min(LARGEST_WINDOW, sizeHint))];
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        int scanned = next;
        while (true) {
            for (int i = scanned; i < filled; i++) {
                if (window[i] == '\n') {
                    return line(i, i + 1);
                }
            }
            scanned = filled;
            if (ended) {
                return next < filled && line(filled, filled);
            }
            if (filled - next > LONGEST) {
                throw tooLong();
            }
            if (filled == window.length) {
                scanned -= next;
                System.arraycopy(window, next, window, 0, filled - next);
                filled -= next;
                next = 0;
            }
            int read = in.read(window, filled, window.length - filled);
            ended = read < 0;
            filled += Math.max(read, 0);
        }
    }

    private boolean line(int end, int after) {
        number++;
        from = next;
        to = end > from && window[end - 1] == '\r' ? end - 1 : end;
        next = after;
        if (to - from > LONGEST) {
            number--;
            throw tooLong();
        }
        return true;
    }

    private InputException tooLong() {
        return new InputException(
                file, number + 1, "expected a line of at most " + LONGEST + " bytes, found a longer one");
    }

    byte[] bytes() {
        return window;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The line's number, from 1; 0 before the first. */
    int number() {
        return number;
    }
}
