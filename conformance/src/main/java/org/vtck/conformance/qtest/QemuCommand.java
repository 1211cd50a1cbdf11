package org.vtck.conformance.qtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arguments of one QEMU run. Paths in it are relative to the private directory that QEMU is started in, so the
 * recorded command line is the one that ran.
 *
 * @param start whether the guest's firmware runs
 * @param machine the user's part: {@code -M} and devices
 */
public record QemuCommand(Start start, List<String> machine) {
    static final String SOCKET = "qtest.sock";
    static final String FIRMWARE_LOG = "firmware.log";

    /** How far the machine gets before it is read. */
    public enum Start {
        /** No instruction runs: every register has its reset value. */
        RESET,
        /** Firmware runs and sets up the devices; its messages go to {@link #FIRMWARE_LOG}. */
        FIRMWARE
    }

    public QemuCommand {
        machine = List.copyOf(machine);
        for (String argument : machine) {
            if (argument.isEmpty() || argument.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("QEMU argument `" + argument + "` is empty or holds white space");
            }
        }
    }

    /** Everything after the executable. */
    public List<String> arguments() {
        List<String> begin = List.of("-display", "none", "-nodefaults", "-accel", "tcg");
        List<String> starting = switch (start) {
            case RESET -> List.of("-S");
            case FIRMWARE -> List.of("-debugcon", "file:" + FIRMWARE_LOG, "-global", "isa-debugcon.iobase=0x402");
        };
        List<String> qtest = List.of("-qtest", "unix:" + SOCKET + ",server=on,wait=off", "-qtest-log", "none");
        return Stream.of(begin, starting, qtest, machine).flatMap(List::stream).toList();
    }

    /** The command as one would type it, cut between options: the executable, then each option with its value. */
    public List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(QemuBinary.NAME));
        boolean open = false;
        for (String argument : arguments()) {
            boolean option = argument.startsWith("-");
            if (open && !option) {
                phrases.add(phrases.remove(phrases.size() - 1) + " " + argument);
            } else {
                phrases.add(argument);
            }
            open = option;
        }
        return List.copyOf(phrases);
    }
}
