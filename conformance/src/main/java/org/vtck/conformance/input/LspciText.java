package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * Reads what {@code lspci -x}, {@code -xxx} and {@code -xxxx} print.
 *
 * <p>A line that starts with an address starts a function; the lines of bytes that follow are its configuration space, from
 * row 00 on without a gap. What follows the address is its name, unless a comment before it gives it an id. Indented lines are {@code -v} text and are passed over; lines that start with {@code #} are
 * comments, some of which are {@link Labels}.
 */
final class LspciText {
    private static final int LONGEST_NAME = 160;

    private final String file;
    private final Lines lines;
    private final Labels labels;
    private final List<PciFunction> functions = new ArrayList<>();
    private final Map<FunctionAddress, Integer> seen = new HashMap<>();
    private final HexRows rows;
    private Optional<FunctionAddress> address = Optional.empty();
    private String name = "";
    private int addressLine;

    private LspciText(String file, InputStream in, long sizeHint) {
        this.file = file;
        this.lines = new Lines(file, in, sizeHint);
        this.labels = new Labels(file);
        this.rows = new HexRows(file);
    }

    /** The machine that the text shows. */
    static Machine read(String file, InputStream in, long sizeHint) throws IOException {
        return new LspciText(file, in, sizeHint).machine();
    }

    private Machine machine() throws IOException {
        while (lines.next()) {
            line(lines.bytes(), lines.from(), lines.to());
        }
        finishFunction();
        if (functions.isEmpty()) {
            throw new InputException(
                    file, Math.max(1, lines.number()), "expected the text of `lspci -xxx`, found no function in it");
        }
        return new Machine(file, labels.origin(), labels.state(), functions);
    }

    private void line(byte[] bytes, int start, int to) {
        int from = lines.number() == 1 ? afterByteOrderMark(bytes, start, to) : start;
        if (from == to) {
            finishFunction();
        } else if (bytes[from] == '#') {
            labels.comment(bytes, from, to, lines.number());
        } else if (HexRows.isRow(bytes, from, to)) {
            if (address.isEmpty()) {
                throw problem("expected a function address before the first row of bytes, found " + found(from, to));
            }
            rows.add(bytes, from, to, lines.number());
        } else if (bytes[from] != ' ' && bytes[from] != '\t') {
            startFunction(bytes, from, to);
        }
    }

    private void startFunction(byte[] bytes, int from, int to) {
        finishFunction();
        int end = AddressText.end(bytes, from, to);
        if (end < 0 || (end < to && bytes[end] != ' ' && bytes[end] != '\t')) {
            throw problem(
                    "expected a function address such as 00:03.0, a row of bytes, indented text or a comment, found "
                            + found(from, to));
        }
        FunctionAddress at = AddressText.at(bytes, from, end);
        Integer before = seen.putIfAbsent(at, lines.number());
        if (before != null) {
            throw problem("expected each function once, found " + at + " again (first in line " + before + ")");
        }
        address = Optional.of(at);
        addressLine = lines.number();
        String id = labels.takeId();
        name = id.isEmpty() ? new String(bytes, end, Math.min(to - end, LONGEST_NAME), UTF_8).strip() : shortened(id);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_NAME ? id : id.substring(0, LONGEST_NAME);
    }

    private void finishFunction() {
        if (address.isPresent()) {
            FunctionAddress at = address.get();
            if (rows.length() == 0) {
                throw new InputException(
                        file,
                        addressLine,
                        "expected rows of bytes after " + at + ", found none (`lspci -xxx` or `-xxxx` prints them)");
            }
            functions.add(PciFunction.of(at, ConfigSpace.of(rows.take()), name));
            address = Optional.empty();
        }
    }

    /** Editors of other systems start a text with this mark. */
    private static int afterByteOrderMark(byte[] bytes, int from, int to) {
        boolean marked = to - from >= 3
                && bytes[from] == (byte) 0xef
                && bytes[from + 1] == (byte) 0xbb
                && bytes[from + 2] == (byte) 0xbf;
        return marked ? from + 3 : from;
    }

    private String found(int from, int to) {
        return Printable.quoted(lines.bytes(), from, to);
    }

    private InputException problem(String message) {
        return new InputException(file, lines.number(), message);
    }
}
