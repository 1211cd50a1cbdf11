package org.vtck.conformance.failover.script;

import java.util.Optional;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Destination;

/** What a line says. */
public sealed interface Command {
    /** One action. */
    record Act(Action action) implements Command {}

    /** A whole migration, to a destination of its own or to the one that was named before. */
    record MigrateAway(Optional<Destination> to) implements Command {}

    /** Names the destination. */
    record GoTo(Destination destination) implements Command {}

    /** Shows something to a person. */
    record Show(What what) implements Command {
        /** What can be shown. */
        public enum What {
            PAIRS,
            CARRIERS,
            LSPCI,
            HELP
        }
    }

    /** Writes the configuration spaces to a file. */
    record DumpTo(String file) implements Command {}

    /** Ends the session. */
    record Quit() implements Command {}
}
