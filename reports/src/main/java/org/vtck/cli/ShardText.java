package org.vtck.cli;

import org.vtck.conformance.campaign.Shard;
import org.vtck.conformance.input.Printable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code i/n}. */
final class ShardText implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String value) {
        return Shard.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "expected I/N with I from 0 to N-1, found `" + Printable.escaped(value) + "`"));
    }
}
