package org.vtck.conformance.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vtck.spec.model.Device;

/** Reads the value of an option as its kind says. Numbers are read more strictly than QEMU reads them. */
final class OptionText {
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{2}([:-][0-9a-f]{2}){5}");

    private OptionText() {}

    static long value(DeviceArgument argument, Device.Option option, String key, String text) {
        return switch (option.kind()) {
            case NUMBER -> number(argument, key, text);
            case ON_OFF ->
                word(text).orElseThrow(() -> argument.problem("expected " + key + "=on or off, found `" + text + "`"));
            case ON_OFF_AUTO -> choice(argument, key, text);
            case SIZE -> size(argument, key, text);
            case TEXT -> text.getBytes(UTF_8).length;
            case FILE -> text.isEmpty() ? 0 : 1;
            case MAC -> mac(argument, key, text);
            case AUTHORITY -> authority(argument, key, text);
            case FIXED, PLACED -> throw argument.problem("`" + key + "` is not for the user to give");
        };
    }

    private static long authority(DeviceArgument argument, String key, String text) {
        return switch (text) {
            case "qemu" -> 0;
            case "spec" -> 1;
            default -> throw argument.problem("expected " + key + "=qemu or spec, found `" + text + "`");
        };
    }

    private static Optional<Long> word(String text) {
        return switch (text) {
            case "on", "yes", "true", "y" -> Optional.of(1L);
            case "off", "no", "false", "n" -> Optional.of(0L);
            default -> Optional.empty();
        };
    }

    /** QEMU takes other words than these three for a choice of two only. */
    private static long choice(DeviceArgument argument, String key, String text) {
        return switch (text) {
            case "on" -> 1;
            case "off" -> 0;
            case "auto" -> 2;
            default -> throw argument.problem("expected " + key + "=on, off or auto, found `" + text + "`");
        };
    }

    private static long number(DeviceArgument argument, String key, String text) {
        if (text.startsWith("-")) {
            throw argument.problem(
                    key + " is an unsigned number below 2^64, found `" + text + "`" + negativeHint(text));
        }
        boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
        String digits = hexadecimal ? text.substring(2) : text;
        if (!digits.matches(hexadecimal ? "[0-9a-fA-F]+" : "[0-9]+")) {
            throw argument.problem(key + " is a number, decimal or hexadecimal with 0x, found `" + text + "`");
        }
        if (!hexadecimal && digits.length() > 1 && digits.startsWith("0")) {
            throw argument.problem(key + "=" + text
                    + " has leading zeros, which some read as octal; write `" + digits.replaceFirst("^0+(?=.)", "")
                    + "` or `0x" + digits.replaceFirst("^0+(?=.)", "") + "`");
        }
        try {
            return Long.parseUnsignedLong(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException e) {
            throw argument.problem(key + "=" + text + " has more than 64 bits");
        }
    }

    private static String negativeHint(String text) {
        try {
            return "; did you mean 0x" + Long.toHexString(Long.parseLong(text)) + "?";
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private static long size(DeviceArgument argument, String key, String text) {
        String last = text.isEmpty() ? "" : text.substring(text.length() - 1).toUpperCase(Locale.ROOT);
        int shift = "KMGTPE".indexOf(last);
        boolean digit = last.equals("E") && text.toLowerCase(Locale.ROOT).startsWith("0x");
        if (last.isEmpty() || shift < 0 || digit) {
            return number(argument, key, text);
        }
        long many = number(argument, key, text.substring(0, text.length() - 1));
        int bits = 10 * (shift + 1);
        if (many >>> (64 - bits) != 0) {
            throw argument.problem(key + "=" + text + " has more than 64 bits");
        }
        return many << bits;
    }

    private static long mac(DeviceArgument argument, String key, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        if (!MAC.matcher(small).matches()) {
            throw argument.problem(key + " is an address such as 52:54:00:12:34:56, found `" + text + "`");
        }
        return Long.parseLong(small.replaceAll("[:-]", ""), 16);
    }
}
