package org.vtck.reports.log;

import java.util.List;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * A machine, and what is known of it beyond its bytes.
 *
 * @param profiles names of the profiles that are active on it
 * @param notes sentences that a reader must know, e.g. why a profile is on
 * @param identities found out when they are asked for
 */
public record LoggedMachine(Machine machine, List<String> profiles, List<String> notes, Identification identities) {
    public LoggedMachine {
        profiles = List.copyOf(profiles);
        notes = List.copyOf(notes);
    }

    /** Tells what the functions of a machine show themselves to be. */
    public interface Identification {
        /** What a function of the machine shows itself to be. */
        Identity of(PciFunction function);

        /** The fingerprint of the machine. */
        String ofMachine();
    }

    /** The input's name. */
    public String name() {
        return machine.name();
    }
}
