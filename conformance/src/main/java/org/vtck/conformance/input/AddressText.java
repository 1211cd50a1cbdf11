package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;

/** Addresses as {@code lspci} and sysfs write them: {@code 00:03.0}, {@code 0000:00:03.0}, {@code 10000:e0:1d.7}. */
public final class AddressText {
    private static final int MOST_SLOTS = 0x20;
    private static final int MOST_NUMBERS = 8;

    private AddressText() {}

    /** The address that all of the text is. */
    public static Optional<FunctionAddress> parse(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        int end = end(bytes, 0, bytes.length);
        return end == bytes.length && end > 0 ? Optional.of(at(bytes, 0, end)) : Optional.empty();
    }

    /** The address that a file name is, an extension left aside: {@code 00:03.0.bin}. */
    static Optional<FunctionAddress> ofFileName(String name) {
        byte[] bytes = name.getBytes(ISO_8859_1);
        int end = end(bytes, 0, bytes.length);
        boolean whole = end == bytes.length || (end > 0 && bytes[end] == '.');
        return end > 0 && whole ? Optional.of(at(bytes, 0, end)) : Optional.empty();
    }

    /** Where the address that starts at {@code from} ends, or -1 if there is none. */
    static int end(byte[] bytes, int from, int to) {
        int colon = from + digits(bytes, from, to);
        if (colon == from || colon >= to || bytes[colon] != ':') {
            return -1;
        }
        int second = digits(bytes, colon + 1, to);
        int after = colon + 1 + second;
        if (second != 2 || after >= to) {
            return -1;
        }
        if (bytes[after] == ':') {
            int domain = colon - from;
            return domain < 4 || domain > 8 ? -1 : slotAndNumber(bytes, after + 1, to);
        }
        return colon - from == 2 ? slotAndNumber(bytes, colon + 1, to) : -1;
    }

    /** The end of {@code dd.f}, or -1. */
    private static int slotAndNumber(byte[] bytes, int from, int to) {
        boolean shaped = to - from >= 4
                && HexDigits.pair(bytes[from], bytes[from + 1]) >= 0
                && HexDigits.pair(bytes[from], bytes[from + 1]) < MOST_SLOTS
                && bytes[from + 2] == '.'
                && HexDigits.value(bytes[from + 3]) >= 0
                && HexDigits.value(bytes[from + 3]) < MOST_NUMBERS;
        return shaped ? from + 4 : -1;
    }

    /** The address in a range that {@link #end} accepted. */
    static FunctionAddress at(byte[] bytes, int from, int end) {
        int number = HexDigits.value(bytes[end - 1]);
        int slot = HexDigits.pair(bytes[end - 4], bytes[end - 3]);
        int bus = HexDigits.pair(bytes[end - 7], bytes[end - 6]);
        long segment = 0;
        for (int i = from; i < end - 8; i++) {
            segment = segment << 4 | HexDigits.value(bytes[i]);
        }
        return new FunctionAddress(segment, bus, slot, number);
    }

    private static int digits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && HexDigits.value(bytes[i]) >= 0) {
            i++;
        }
        return i - from;
    }
}
