package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Text as {@code lspci} prints it, and its reading. */
final class Dumps {
    static final String ROW = " 00 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f\n";

    private Dumps() {}

    /** A function of which the header is shown: 64 bytes. */
    static String function(String address) {
        return address + " Some device\n00:" + ROW + "10:" + ROW + "20:" + ROW + "30:" + ROW + "\n";
    }

    static String text(Machine machine) {
        StringBuilder out = new StringBuilder();
        for (PciFunction function : machine.functions()) {
            out.append(function.address()).append(' ').append(function.name()).append("\n\tKernel driver in use: x\n");
            rows(out, function.space());
        }
        return out.toString();
    }

    private static void rows(StringBuilder out, ConfigSpace space) {
        for (int i = 0; i < space.known(); i++) {
            if (i % 16 == 0) {
                out.append(String.format(Locale.ROOT, "%02x:", i));
            }
            out.append(String.format(Locale.ROOT, " %02x", space.byteAt(i)));
            out.append(i % 16 == 15 ? "\n" : "");
        }
        out.append('\n');
    }

    static Machine read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static Machine read(byte[] bytes) {
        return new Inputs(new ByteArrayInputStream(bytes), note -> {})
                .open("-")
                .get(0)
                .read();
    }
}
