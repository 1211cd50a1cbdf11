package org.vtck.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.model.SpecModel;

/**
 * Every byte of two machines compared, and for every byte which bits can be written.
 *
 * @param figures what was found equal
 * @param differences one line each: function, offset, registers, values and bits
 */
public record Match(Figures figures, List<String> differences) {
    /** What was found equal. */
    public record Figures(int functions, int bytes, int masks) {
        public static final Figures NONE = new Figures(0, 0, 0);

        public Figures and(Figures more) {
            return new Figures(functions + more.functions, bytes + more.bytes, masks + more.masks);
        }

        /** For a message. */
        public String text() {
            return functions + " functions, " + bytes + " bytes, " + masks + " masks";
        }
    }

    public Match {
        differences = List.copyOf(differences);
    }

    /** Compares two machines in everything. */
    public static Match of(SpecModel model, MachineImage emulated, MachineImage real) {
        return of(model, emulated, real, (names, at) -> false);
    }

    /**
     * Compares two machines.
     *
     * @param mayDiffer bytes that need not be equal, by the emulated function's registers and their offset
     */
    public static Match of(
            SpecModel model, MachineImage emulated, MachineImage real, BiPredicate<RegisterNames, Integer> mayDiffer) {
        if (!emulated.functions().keySet().equals(real.functions().keySet())) {
            return new Match(
                    Figures.NONE,
                    List.of("functions " + emulated.functions().keySet() + ", QEMU has "
                            + real.functions().keySet()));
        }
        Figures figures = Figures.NONE;
        List<String> differences = new ArrayList<>();
        for (FunctionAddress address : real.functions().keySet()) {
            FunctionImage ours = emulated.functions().get(address);
            FunctionImage theirs = real.functions().get(address);
            if (ours != null && theirs != null) {
                Match one = new OneFunction(model, address, ours, theirs, mayDiffer).match();
                figures = figures.and(one.figures());
                differences.addAll(one.differences());
            }
        }
        return new Match(figures, differences);
    }

    private record OneFunction(
            SpecModel model,
            FunctionAddress address,
            FunctionImage ours,
            FunctionImage theirs,
            BiPredicate<RegisterNames, Integer> mayDiffer) {

        Match match() {
            if (ours.bytes().length != theirs.bytes().length) {
                return new Match(
                        Figures.NONE,
                        List.of(address + " has " + ours.bytes().length + " bytes, in QEMU " + theirs.bytes().length));
            }
            List<String> differences = new ArrayList<>();
            int bytes = compare("value", ours.bytes(), theirs.bytes(), differences);
            int masks = compare("writable bits", ours.writable(), theirs.writable(), differences);
            int untried = ours.bytes().length - tried();
            return new Match(new Figures(1, bytes, masks - untried), differences);
        }

        private int tried() {
            return theirs.trials().stream().mapToInt(t -> t.bits().length).sum();
        }

        private int compare(String what, byte[] our, byte[] their, List<String> differences) {
            int[] unequal = IntStream.range(0, our.length)
                    .filter(at -> our[at] != their[at])
                    .toArray();
            if (unequal.length > 0) {
                RegisterNames names = new RegisterNames(model, address, ours.bytes());
                for (int at : unequal) {
                    if (!mayDiffer.test(names, at)) {
                        differences.add(text(what, at, names, our[at] & 0xff, their[at] & 0xff));
                    }
                }
            }
            return our.length - unequal.length;
        }

        private String text(String what, int at, RegisterNames names, int our, int their) {
            return String.format(
                    Locale.ROOT,
                    "%s %03x (%s): %s %02x, in QEMU %02x, bits %s differ",
                    address,
                    at,
                    names.text(at),
                    what,
                    our,
                    their,
                    IntStream.range(0, Byte.SIZE)
                            .filter(bit -> (((our ^ their) >> bit) & 1) == 1)
                            .boxed()
                            .toList());
        }
    }
}
