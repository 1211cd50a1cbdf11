package org.vtck.conformance.emulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command line of which not both make a machine.
 *
 * @param who {@code both} refuse it, {@code ours} is an option that no QEMU knows, the emulator is {@code stricter} than
 *     QEMU, or {@code kinder}
 * @param arguments the command line
 * @param qemuSays part of QEMU's message; empty if it has none
 * @param vtckSays part of ours; empty if there is none
 */
record Refusal(String who, String arguments, String qemuSays, String vtckSays) {
    static Stream<Refusal> all() {
        return Model.lines("/emulator/refused.txt").map(Refusal::of);
    }

    private static Refusal of(String line) {
        String[] columns = line.split("\\|", 4);
        return new Refusal(columns[0].strip(), columns[1].strip(), columns[2].strip(), columns[3].strip());
    }

    boolean isOfBoth() {
        return who.equals("both");
    }

    List<String> words() {
        return Model.words(arguments);
    }

    @Override
    public String toString() {
        return who + ": " + arguments;
    }
}
