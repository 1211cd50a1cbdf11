package org.vtck.conformance.emulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Compares every byte of two machines, and for every byte which bits can be written. */
final class Match {
    /** What was found equal. */
    record Figures(int functions, int bytes, int masks) {
        static final Figures NONE = new Figures(0, 0, 0);

        Figures and(Figures more) {
            return new Figures(functions + more.functions, bytes + more.bytes, masks + more.masks);
        }
    }

    private final ConfigCycles emulated;
    private final ConfigCycles real;
    private final BiPredicate<RegisterNames, Integer> mayDiffer;
    private final List<String> differences = new ArrayList<>();
    private Figures figures = Figures.NONE;

    private Match(ConfigCycles emulated, ConfigCycles real, BiPredicate<RegisterNames, Integer> mayDiffer) {
        this.emulated = emulated;
        this.real = real;
        this.mayDiffer = mayDiffer;
    }

    /**
     * Numbers the buses of both and compares them.
     *
     * @param mayDiffer bytes that need not be equal, by the emulated function's registers and their offset
     */
    static Match of(ConfigCycles emulated, ConfigCycles real, BiPredicate<RegisterNames, Integer> mayDiffer)
            throws IOException {
        Match match = new Match(emulated, real, mayDiffer);
        match.run();
        return match;
    }

    List<String> differences() {
        return differences;
    }

    Figures figures() {
        return figures;
    }

    private void run() throws IOException {
        List<FunctionAddress> functions = BusWalk.functions(real, BusWalk.Numbering.ASSIGNED);
        List<FunctionAddress> ours = BusWalk.functions(emulated, BusWalk.Numbering.ASSIGNED);
        if (!functions.equals(ours)) {
            differences.add("functions " + ours + ", QEMU has " + functions);
            return;
        }
        for (FunctionAddress function : functions) {
            bytes(function, emulated.space(function), real.space(function));
        }
        // What is behind a bridge vanishes while bits of the bridge are tried, so the deepest come first.
        List<FunctionAddress> deepestFirst = new ArrayList<>(functions);
        Collections.reverse(deepestFirst);
        for (FunctionAddress function : deepestFirst) {
            masks(function, emulated.space(function));
        }
    }

    private void bytes(FunctionAddress function, byte[] ours, byte[] theirs) {
        if (ours.length != theirs.length) {
            differences.add(function + " has " + ours.length + " bytes, in QEMU " + theirs.length);
            return;
        }
        RegisterNames names = new RegisterNames(Model.NEWEST, function, ours);
        int equal = 0;
        for (int at = 0; at < ours.length; at++) {
            if (ours[at] == theirs[at]) {
                equal++;
            } else if (!mayDiffer.test(names, at)) {
                differ("value", function, at, names, ours[at], theirs[at]);
            }
        }
        figures = figures.and(new Figures(1, equal, 0));
    }

    private void masks(FunctionAddress function, byte[] space) throws IOException {
        RegisterNames names = new RegisterNames(Model.NEWEST, function, space);
        for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
            if (Hazards.none(function, at, names)) {
                masks(function, at, Width.DWORD, Width.DWORD.allOnes(), names);
            } else {
                for (int i = at; i < at + Width.DWORD.bytes(); i++) {
                    masks(function, i, Width.BYTE, Hazards.harmless(function, i, names), names);
                }
            }
        }
    }

    private void masks(FunctionAddress function, int register, Width width, long tried, RegisterNames names)
            throws IOException {
        if (tried == 0) {
            return;
        }
        long ours = WritableBits.of(emulated, function, register, width, tried);
        long theirs = WritableBits.of(real, function, register, width, tried);
        int equal = 0;
        for (int i = 0; i < width.bytes(); i++) {
            int our = (int) (ours >> (8 * i)) & 0xff;
            int their = (int) (theirs >> (8 * i)) & 0xff;
            if (our == their) {
                equal++;
            } else if (!mayDiffer.test(names, register + i)) {
                differ("writable bits", function, register + i, names, our, their);
            }
        }
        figures = figures.and(new Figures(0, 0, equal));
    }

    private void differ(String what, FunctionAddress function, int at, RegisterNames names, int ours, int theirs) {
        int bits = (ours ^ theirs) & 0xff;
        differences.add(String.format(
                Locale.ROOT,
                "%s %03x (%s): %s %02x, in QEMU %02x, bits %s differ",
                function,
                at,
                names.text(at),
                what,
                ours & 0xff,
                theirs & 0xff,
                IntStream.range(0, 8)
                        .filter(i -> ((bits >> i) & 1) == 1)
                        .boxed()
                        .toList()));
    }
}
