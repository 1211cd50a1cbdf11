package org.vtck.conformance.emulator;

import java.util.Optional;

/**
 * What a device shows when nothing is behind it, whether it is plugged in or not.
 *
 * @param text as after {@code -device}
 * @param id what the user calls it; empty without a name
 * @param bus the bus that it is on or meant for, which need not be there
 */
public record Sketch(String text, Optional<String> id, String bus, byte[] space) {
    /** A copy of its bytes at power-on: 256 or 4096. */
    @Override
    public byte[] space() {
        return space.clone();
    }
}
