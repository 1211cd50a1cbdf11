package org.vtck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.input.MachineSource;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** A machine that the emulator makes and a guest enumerates. */
record EmulatedSource(List<String> words, SpecModel model) implements MachineSource {
    /** What an argument starts with that is such a machine. */
    static final String PREFIX = "emulator:";

    EmulatedSource {
        words = List.copyOf(words);
    }

    /** The machine that {@code emulator:ARGS} describes; words are separated by blanks, since no property has any. */
    static EmulatedSource of(String argument, SpecModel model) {
        String words = argument.substring(PREFIX.length()).strip();
        return new EmulatedSource(words.isEmpty() ? List.of() : List.of(words.split("\\s+")), model);
    }

    @Override
    public String name() {
        return PREFIX + String.join(" ", words);
    }

    @Override
    public Machine read() {
        try {
            return Emulator.of(model).start(words).enumerated(name());
        } catch (EmulationException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
