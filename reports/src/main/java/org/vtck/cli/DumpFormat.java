package org.vtck.cli;

import java.util.Arrays;
import java.util.Locale;
import org.vtck.conformance.input.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How configuration spaces are written. */
enum DumpFormat {
    LSPCI,
    BIN,
    JSON;

    /** Reads a format's name. */
    static final class Converter implements ITypeConverter<DumpFormat> {
        @Override
        public DumpFormat convert(String value) {
            return Arrays.stream(values())
                    .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected one of lspci, bin, json, found `" + Printable.escaped(value) + "`"));
        }
    }
}
