package org.vtck.spec.interpret.probe;

import java.util.Locale;
import org.vtck.spec.model.FunctionAddress;

/** One access to a register; of a read that is only planned the value is 0. */
public record Access(Kind kind, FunctionAddress function, int register, int bytes, long value) {
    /** Which way the bytes go. */
    public enum Kind {
        READ,
        WRITE
    }

    /** For a person, e.g. {@code 00:03.0 write 4 bytes at 0x48: 0xffffffff}. */
    public String text() {
        String value = kind == Kind.WRITE ? String.format(Locale.ROOT, ": 0x%0" + 2 * bytes + "x", this.value) : "";
        return String.format(
                Locale.ROOT,
                "%s %s %d byte%s at 0x%02x%s",
                function.shortText(),
                kind == Kind.WRITE ? "write" : "read",
                bytes,
                bytes == 1 ? "" : "s",
                register,
                value);
    }
}
