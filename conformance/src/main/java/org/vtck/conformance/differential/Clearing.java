package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.emulator.EmulatedFunction;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.qtest.Board;
import org.vtck.conformance.qtest.Monitor;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;
import org.vtck.spec.model.SpecModel;

/**
 * Which bits a written 1 clears, in QEMU and in the emulator.
 *
 * <p>QEMU is given a snapshot of itself in which more bits are set than it would ever set. What it refuses it explains with its masks
 * of that byte; what it takes is cleared by writing ones.
 */
public final class Clearing {
    /**
     * What was found equal.
     *
     * @param bits bits that were set in QEMU and seen cleared by a 1, as the emulator says
     * @param named bytes of which QEMU said its masks
     */
    public record Figures(int functions, int bits, int named) {
        public static final Figures NONE = new Figures(0, 0, 0);

        public Figures and(Figures more) {
            return new Figures(functions + more.functions, bits + more.bits, named + more.named);
        }

        /** For a message. */
        public String text() {
            return bits + " bits of " + functions + " functions set and cleared, the masks of " + named
                    + " bytes in QEMU's own words";
        }
    }

    /** QEMU takes the number in it for one of four pins, and ends if there is no such pin. */
    private static final String INTERRUPT_PIN = ".interrupt_pin";

    private static final int ONE_OF = 8;

    private final SpecModel model;
    private final SplittableRandom random;
    private final ConfigCycles cycles;
    private final SavedMachine saved;
    private final SortedMap<FunctionAddress, byte[]> spaces;
    private final EmulatedMachine emulated;
    private final SortedMap<FunctionAddress, byte[]> set = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int bits;
    private int named;

    private Clearing(
            SpecModel model,
            SplittableRandom random,
            ConfigCycles cycles,
            SavedMachine saved,
            SortedMap<FunctionAddress, byte[]> spaces,
            EmulatedMachine emulated) {
        this.model = model;
        this.random = random;
        this.cycles = cycles;
        this.saved = saved;
        this.spaces = spaces;
        this.emulated = emulated;
    }

    /**
     * What a machine showed.
     *
     * @param differences one line each: function, offset, registers and masks
     */
    public record Outcome(Figures figures, List<String> differences) {
        public Outcome {
            differences = List.copyOf(differences);
        }
    }

    /**
     * Starts a machine whose functions all differ, does all that with it, and ends it.
     *
     * @param random draws the bytes whose masks QEMU is asked for beside those that any side says to have such bits
     */
    public static Outcome of(SpecModel model, List<String> arguments, SplittableRandom random) throws IOException {
        List<String> words = new ArrayList<>(arguments);
        words.addAll(Monitor.ARGUMENTS);
        QemuCommand command = new QemuCommand(QemuCommand.Start.RESET, words);
        try (QemuProcess qemu = QemuProcess.start(QemuBinary.fromEnvironment(), command);
                QtestSession session = qemu.session();
                Monitor monitor = qemu.monitor()) {
            ConfigCycles cycles = Board.of(arguments).cycles(session);
            SortedMap<FunctionAddress, byte[]> spaces = new TreeMap<>();
            for (FunctionAddress function : BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
                spaces.put(function, cycles.space(function));
            }
            EmulatedMachine emulated = Emulator.of(model).start(arguments);
            BusWalk.functions(emulated.cycles(), BusWalk.Numbering.ASSIGNED);
            SavedMachine saved = SavedMachine.of(monitor, qemu.file(SavedMachine.FILE), spaces);
            return new Clearing(model, random, cycles, saved, spaces, emulated).outcome();
        }
    }

    private Outcome outcome() throws IOException {
        for (FunctionAddress function : spaces.keySet()) {
            set.put(function, settable(function));
        }
        Optional<LoadRefusal> refusal = saved.load(set);
        if (refusal.isPresent()) {
            differences.add("QEMU does not take all bits that a 1 clears: "
                    + refusal.get().said());
        } else {
            // Ones in a bridge disturb what is behind it, so the deepest come first.
            List<FunctionAddress> deepestFirst = new ArrayList<>(spaces.keySet());
            Collections.reverse(deepestFirst);
            for (FunctionAddress function : deepestFirst) {
                clear(function);
            }
        }
        return new Outcome(new Figures(spaces.size(), bits, named), differences);
    }

    private EmulatedFunction ours(FunctionAddress function) {
        return emulated.function(function)
                .orElseThrow(() -> new IllegalStateException("the emulator has no function at " + function));
    }

    private byte[] space(FunctionAddress function) {
        return spaces.getOrDefault(function, new byte[0]);
    }

    /** Compares what QEMU says when it refuses; the rest of the bits is returned set, but for those that take what is written. */
    private byte[] settable(FunctionAddress function) throws IOException {
        byte[] writable = ours(function).writable();
        byte[] clearable = ours(function).clearable();
        byte[] ones = space(function).clone();
        byte[] tried = space(function).clone();
        RegisterNames names = new RegisterNames(model, function, space(function));
        for (int at = 0; at < tried.length; at++) {
            if (isTried(names, at, clearable[at])) {
                ones[at] = (byte) (ones[at] | ~writable[at]);
                tried[at] = (byte) (tried[at] ^ ~writable[at]);
            }
        }
        Optional<LoadRefusal> refusal = saved.load(Map.of(function, tried));
        while (refusal.isPresent()) {
            LoadRefusal masks = refusal.get();
            int at = masks.at();
            if (tried[at] == space(function)[at]) {
                throw new IOException("QEMU does not take its own snapshot: " + masks.said());
            }
            compare(function, at, "clearable bits", clearable[at] & 0xff, masks.clearable());
            named++;
            ones[at] = (byte) (space(function)[at] | clearable[at]);
            System.arraycopy(space(function), 0, tried, 0, at + 1);
            refusal = saved.load(Map.of(function, tried));
        }
        return ones;
    }

    /** Each refusal costs a load, so of the bytes that nobody says to have such bits some are drawn. */
    private boolean isTried(RegisterNames names, int at, byte clearable) {
        if (names.of(at).stream().anyMatch(name -> name.endsWith(INTERRUPT_PIN))) {
            return false;
        }
        return clearable != 0 || names.isClearable(at) || names.of(at).isEmpty() || random.nextInt(ONE_OF) == 0;
    }

    private void clear(FunctionAddress function) throws IOException {
        byte[] clearable = ours(function).clearable();
        byte[] before = cycles.space(function);
        List<Trial> trials = Trials.of(function, before.length, new RegisterNames(model, function, space(function)));
        byte[] cleared = ClearedBits.of(cycles, function, trials, before.length);
        for (Trial trial : trials) {
            for (int i = 0; i < trial.bits().length; i++) {
                int at = trial.register() + i;
                int expected = clearable[at] & trial.bits()[i] & 0xff;
                compare(function, at, "bits that load as 1 of those a 1 clears", expected, before[at] & expected);
                compare(function, at, "bits that a 1 clears", expected, cleared[at] & 0xff);
                bits += Integer.bitCount(cleared[at] & expected);
            }
        }
    }

    private void compare(FunctionAddress function, int at, String what, int our, int their) {
        if (our != their) {
            String names = new RegisterNames(model, function, space(function)).text(at);
            differences.add(String.format(
                    Locale.ROOT, "%s %03x (%s): %s %02x, in QEMU %02x", function, at, names, what, our, their));
        }
    }
}
