package org.vtck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vtck.conformance.input.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of at least 1, which may end in {@code k} or {@code M}. */
final class Count implements ITypeConverter<Long> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([kKmM]?)");
    private static final long MOST = 1_000_000_000;

    @Override
    public Long convert(String value) {
        Matcher matcher = TEXT.matcher(value);
        if (matcher.matches()) {
            long factor = switch (matcher.group(2)) {
                case "k", "K" -> 1_000;
                case "m", "M" -> 1_000_000;
                default -> 1;
            };
            long count = Long.parseLong(matcher.group(1)) * factor;
            if (count >= 1 && count <= MOST) {
                return count;
            }
        }
        throw new TypeConversionException(
                "expected a number from 1 to 1000M, such as 500 or 100k, found `" + Printable.escaped(value) + "`");
    }
}
