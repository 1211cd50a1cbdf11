package org.vtck.spec.interpret.probe;

import java.util.Locale;
import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;

/**
 * Bytes that a probe wrote and could not put back.
 *
 * @param held what was in them before
 * @param holds what is in them now; empty if nobody could read it any more
 */
public record Unrestored(FunctionAddress function, String name, int at, byte[] held, Optional<byte[]> holds) {
    public Unrestored {
        held = held.clone();
    }

    @Override
    public byte[] held() {
        return held.clone();
    }

    /** One sentence without its full stop. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s: %d byte%s at 0x%02x (%s) could not be restored: held %s, %s",
                function.shortText(),
                held.length,
                held.length == 1 ? "" : "s",
                at,
                name,
                Hex.of(held),
                holds.map(now -> "holds " + Hex.of(now)).orElse("and the transport was lost"));
    }

    /** What is there now, behind the name. */
    String now() {
        return holds.map(now -> " holds " + Hex.of(now)).orElse("");
    }
}
