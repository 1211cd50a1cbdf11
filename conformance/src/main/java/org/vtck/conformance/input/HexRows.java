package org.vtck.conformance.input;

import java.util.Arrays;
import java.util.Locale;
import org.vtck.spec.subject.ConfigSpace;

/** Collects the rows {@code 40: 09 50 14 ...} of one function: 16 bytes each, from row 00 on, none left out. */
final class HexRows {
    private static final int BYTES = 16;
    private static final int LONGEST_OFFSET = 4;

    private final String file;
    private final byte[] space = new byte[ConfigSpace.LARGEST];
    private int length;

    HexRows(String file) {
        this.file = file;
    }

    /** Whether a line starts like a row: hexadecimal digits, a colon, and a blank or nothing. */
    static boolean isRow(byte[] line, int from, int to) {
        int colon = colon(line, from, to);
        return colon > from && (colon + 1 == to || line[colon + 1] == ' ' || line[colon + 1] == '\t');
    }

    private static int colon(byte[] line, int from, int to) {
        int last = Math.min(to, from + LONGEST_OFFSET + 1);
        for (int i = from; i < last; i++) {
            if (line[i] == ':') {
                return i;
            }
            if (HexDigits.value(line[i]) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Bytes collected since the last {@link #take()}. */
    int length() {
        return length;
    }

    /** Hands over the bytes and starts anew. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(space, length);
        length = 0;
        return taken;
    }

    /** Adds a row for which {@link #isRow} holds. */
    void add(byte[] line, int from, int to, int number) {
        int colon = colon(line, from, to);
        int offset = 0;
        for (int i = from; i < colon; i++) {
            offset = offset << 4 | HexDigits.value(line[i]);
        }
        if (offset != length) {
            throw outOfOrder(offset, number);
        }
        if (length == ConfigSpace.LARGEST) {
            throw new InputException(
                    file, number, "expected at most 4096 bytes of one function, found row " + row(offset));
        }
        int at = colon + 1;
        for (int i = 0; i < BYTES; i++, at += 3) {
            int value = at + 3 <= to && line[at] == ' ' ? HexDigits.pair(line[at + 1], line[at + 2]) : -1;
            if (value < 0) {
                throw malformed(line, at, to, number, i);
            }
            space[length + i] = (byte) value;
        }
        if (!blank(line, at, to)) {
            throw new InputException(
                    file,
                    number,
                    "expected the end of the row after 16 bytes, found " + Printable.quoted(line, at, to));
        }
        length += BYTES;
    }

    private InputException outOfOrder(int offset, int number) {
        String what = offset < length
                ? "expected row " + row(length) + " or the next function, found row " + row(offset) + " again"
                : "expected row " + row(length) + ", found row " + row(offset) + " (bytes are missing)";
        return new InputException(file, number, what);
    }

    private InputException malformed(byte[] line, int at, int to, int number, int count) {
        String found = blank(line, at, to) ? "only " + count : Printable.quoted(line, at, to) + " after " + count;
        return new InputException(file, number, "expected 16 bytes of two hex digits each, found " + found);
    }

    private static boolean blank(byte[] line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line[i] != ' ' && line[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static String row(int offset) {
        return String.format(Locale.ROOT, "%02x", offset);
    }
}
