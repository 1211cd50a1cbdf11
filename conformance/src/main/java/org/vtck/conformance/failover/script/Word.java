package org.vtck.conformance.failover.script;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first word of a command. */
public enum Word {
    DEVICE_ADD("DRIVER,id=ID,...", "plug a device in, spelled as after -device"),
    DEVICE_DEL("ID", "take a device out; a primary is asked to leave"),
    NEGOTIATE("ID", "the guest's driver negotiates STANDBY with a standby"),
    MIGRATE("[to ARGS|FILE]", "request, acknowledge, eject, move and replug in one go"),
    DESTINATION("ARGS|FILE", "where the next move goes; else to the same devices, renumbered"),
    REQUEST("", "ask every primary to leave, and wait"),
    ACKNOWLEDGE("ID", "the guest lets go of a primary that was asked to leave"),
    EJECT("ID", "the host takes out a primary that was asked to leave"),
    MOVE("", "the guest goes on at the destination"),
    REPLUG("ID", "the host plugs in a primary that it kept"),
    CANCEL("", "give up a migration that has not moved"),
    RESET("", "the guest reboots"),
    SET_MAC("ID MAC", "give a network function another MAC address"),
    PAIRS("", "show what pairs, and what does not and why"),
    CARRIERS("", "show who carries whose traffic"),
    LSPCI("", "show the configuration spaces"),
    DUMP("FILE", "write the configuration spaces to a file"),
    HELP("", "show this list"),
    QUIT("", "end here");

    private final String arguments;
    private final String text;

    Word(String arguments, String text) {
        this.arguments = arguments;
        this.text = text;
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With what follows it. */
    public String usage() {
        return arguments.isEmpty() ? word() : word() + " " + arguments;
    }

    /** What it does, as a clause. */
    public String text() {
        return text;
    }

    boolean takesNothing() {
        return arguments.isEmpty();
    }

    boolean needsSomething() {
        return !arguments.isEmpty() && !arguments.startsWith("[");
    }

    static Optional<Word> of(String word) {
        return Arrays.stream(values()).filter(w -> w.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Word::word).toList();
    }
}
