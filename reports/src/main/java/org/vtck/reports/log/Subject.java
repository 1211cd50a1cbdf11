package org.vtck.reports.log;

import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.subject.PciFunction;

/** What a verdict is about: a function of a machine, or (none) its topology. */
public record Subject(LoggedMachine machine, Optional<PciFunction> function) {
    /** A function. */
    public static Subject of(LoggedMachine machine, PciFunction function) {
        return new Subject(machine, Optional.of(function));
    }

    /** A topology. */
    public static Subject of(LoggedMachine machine) {
        return new Subject(machine, Optional.empty());
    }

    /** The function's whole address; empty for the topology. */
    public String address() {
        return function.map(f -> f.address().toString()).orElse("");
    }

    /** In one line, e.g. {@code dump.txt 0000:00:03.0}; nothing in it needs further care on a terminal. */
    public String text() {
        return Printable.escaped(machine.name()) + " " + (function.isPresent() ? address() : "topology");
    }

    /** The fingerprint of the function, or of the machine. */
    public String fingerprint() {
        return function.map(f -> machine.identities().of(f).fingerprint())
                .orElseGet(() -> machine.identities().ofMachine());
    }
}
