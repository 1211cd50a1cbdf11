package org.vtck.conformance.differential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why QEMU does not take a saved configuration space: a bit of one byte that its device has not and nobody could have set.
 *
 * @param at the byte
 * @param clearable QEMU's mask of bits of that byte that a written 1 clears
 * @param said all that QEMU says, which names the device too
 */
record LoadRefusal(int at, int clearable, String said) {
    private static final Pattern TEXT = Pattern.compile(
            "Bad config data: i=0x([0-9a-f]+) read: [0-9a-f]+ device: [0-9a-f]+ cmask: [0-9a-f]+ wmask: [0-9a-f]+ w1cmask:([0-9a-f]+)");

    /** What QEMU says about it; empty if it says something else. */
    static Optional<LoadRefusal> of(String said) {
        Matcher matcher = TEXT.matcher(said);
        return matcher.find()
                ? Optional.of(new LoadRefusal(number(matcher, 1), number(matcher, 2), said))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group), 16);
    }
}
