package org.vtck.conformance.qtest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One machine of which a sample is recorded.
 *
 * @param name the sample's file name without {@code .txt}; ends in {@code -firmware} when the firmware runs first
 * @param board how its configuration space is reached
 * @param command the QEMU run
 */
public record Machine(String name, Board board, QemuCommand command) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String FIRMWARE = "-firmware";

    public Machine {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "machine name `" + name + "` is not small letters and digits with single hyphens between");
        }
    }

    static Machine of(String name, List<String> arguments) {
        QemuCommand.Start start = name.endsWith(FIRMWARE) ? QemuCommand.Start.FIRMWARE : QemuCommand.Start.RESET;
        return new Machine(name, Board.of(arguments), new QemuCommand(start, arguments));
    }

    /** What was done to the machine before it was read, in the words that the samples carry. */
    String state() {
        return switch (command.start()) {
            case RESET -> "reset, buses numbered depth-first";
            case FIRMWARE -> "firmware";
        };
    }
}
