package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;
import org.vtck.spec.subject.PciFunction;

/**
 * A stream whose first bytes were looked at: what it holds is told by its content, never by its name.
 *
 * <p>64, 256 or 4096 bytes of which some could not stand in a text are a raw configuration space. Everything else is taken
 * for text, unless a zero byte shows that it is none.
 */
final class Content {
    private static final String WANTED =
            "expected `lspci -xxx` text or a raw configuration space of 64, 256 or 4096 bytes";

    private final String file;
    private final byte[] head;
    private final InputStream rest;

    private Content(String file, byte[] head, InputStream rest) {
        this.file = file;
        this.head = head;
        this.rest = rest;
    }

    /** Looks at a stream, which stays the caller's to close. */
    static Content of(String file, InputStream in) throws IOException {
        return new Content(file, in.readNBytes(ConfigSpace.LARGEST + 1), in);
    }

    /**
     * The one machine that the stream holds.
     *
     * @param address of a raw space, which does not state its own
     * @param sizeHint how many bytes to expect
     */
    Machine machine(FunctionAddress address, long sizeHint) throws IOException {
        if (head.length == 0) {
            throw new InputException(file, WANTED + ", found nothing");
        }
        if (isRaw()) {
            PciFunction function = PciFunction.of(address, ConfigSpace.of(head), "");
            return new Machine(file, Origin.CAPTURED, State.UNKNOWN, List.of(function));
        }
        if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
            throw new InputException(file, "expected text in UTF-8, found UTF-16");
        }
        if (hasZero()) {
            String size = head.length > ConfigSpace.LARGEST ? "more than 4096" : Integer.toString(head.length);
            throw new InputException(file, WANTED + ", found " + size + " bytes that are neither");
        }
        return LspciText.read(file, new SequenceInputStream(new ByteArrayInputStream(head), rest), sizeHint);
    }

    /** Whether there is anything that tries to be a configuration space: a raw one, an address line or a row of bytes. */
    boolean looksLikeDump() throws IOException {
        if (head.length == 0 || isRaw() || hasZero()) {
            return true;
        }
        Lines lines = new Lines(file, new ByteArrayInputStream(head), head.length);
        while (lines.next()) {
            byte[] bytes = lines.bytes();
            if (AddressText.end(bytes, lines.from(), lines.to()) > 0
                    || HexRows.isRow(bytes, lines.from(), lines.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean isRaw() {
        return RawSpace.SIZES.contains(head.length) && !isText();
    }

    private boolean isText() {
        for (byte b : head) {
            boolean control = (b >= 0 && b < ' ') || b == 0x7f;
            if (control && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(head));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean hasZero() {
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int first, int second) {
        return head.length > 1 && (head[0] & 0xff) == first && (head[1] & 0xff) == second;
    }
}
