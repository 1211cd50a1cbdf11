package org.vtck.conformance.input;

import org.vtck.spec.subject.Machine;

/** A machine that has not been read yet, so that a run over many holds one at a time. */
public interface MachineSource {
    /** What the machine is called: the file or folder it comes from. */
    String name();

    /**
     * Reads the machine; to be called once.
     *
     * @throws InputException if the bytes are no machine
     */
    Machine read();

    /** A machine that has been read already. */
    static MachineSource of(Machine machine) {
        return new MachineSource() {
            @Override
            public String name() {
                return machine.name();
            }

            @Override
            public Machine read() {
                return machine;
            }
        };
    }
}
