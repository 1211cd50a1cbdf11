package org.vtck.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.subject.Machine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words that are an enumeration's names in lower case. */
abstract class Choice<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    private Choice(Class<E> type) {
        this.type = type;
    }

    /** Names of {@link Format}. */
    static final class OfFormat extends Choice<Format> {
        OfFormat() {
            super(Format.class);
        }
    }

    /** Names of {@link CompareCommand.FailOn}. */
    static final class OfFailOn extends Choice<CompareCommand.FailOn> {
        OfFailOn() {
            super(CompareCommand.FailOn.class);
        }
    }

    /** Names of {@link DocCommand.Document}. */
    static final class OfDocument extends Choice<DocCommand.Document> {
        OfDocument() {
            super(DocCommand.Document.class);
        }
    }

    /** Names of {@link Machine.State}. */
    static final class OfState extends Choice<Machine.State> {
        OfState() {
            super(Machine.State.class);
        }
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public E convert(String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word(c).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + words() + ", found `" + Printable.escaped(value) + "`"));
    }

    private String words() {
        return Arrays.stream(type.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
    }
}
