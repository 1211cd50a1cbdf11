package org.vtck.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.input.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine. */
final class EngineWord implements ITypeConverter<EngineChoice> {
    @Override
    public EngineChoice convert(String value) {
        return EngineChoice.named(value)
                .orElseThrow(() -> new TypeConversionException("expected one of "
                        + Arrays.stream(EngineChoice.values())
                                .map(EngineChoice::word)
                                .collect(Collectors.joining(", "))
                        + ", found `" + Printable.escaped(value) + "`"));
    }
}
