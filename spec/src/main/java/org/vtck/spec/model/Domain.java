package org.vtck.spec.model;

import java.util.Optional;

/** What a quantifier ranges over; {@code of} is the function variable of a topology clause, else the function under judgement. */
public sealed interface Domain {
    /** The function whose things are meant; empty for the function under judgement. */
    Optional<Variable> of();

    /** Instances of a header or capability structure, in list order. */
    record Instances(Structure structure, Optional<Variable> of) implements Domain {}

    /** Entries of a list that no structure accepts. */
    record Unknown(CapabilityList list, Optional<Variable> of) implements Domain {}

    /** All entries of a list. */
    record Entries(CapabilityList list, Optional<Variable> of) implements Domain {}

    /** All pointers of a list, the one in the header and the ending one included. */
    record Links(CapabilityList list, Optional<Variable> of) implements Domain {}

    /** All functions of a topology. */
    record Functions() implements Domain {
        @Override
        public Optional<Variable> of() {
            return Optional.empty();
        }
    }

    /** Events of a recording. */
    record Events(Event kind) implements Domain {
        @Override
        public Optional<Variable> of() {
            return Optional.empty();
        }
    }

    /** Kinds of event. */
    enum Event {
        READ,
        WRITE
    }
}
