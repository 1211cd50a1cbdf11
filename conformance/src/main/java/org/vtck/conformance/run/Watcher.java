package org.vtck.conformance.run;

import org.vtck.spec.subject.Machine;

/** Looks on while a run goes, and may stop it. */
public interface Watcher {
    /** Sees nothing and stops nothing. */
    Watcher NONE = new Watcher() {};

    /** A machine is judged next, the first having number 1. */
    default void machine(Machine machine, int number, int ofMachines) {}

    /** So many functions of the current machine are judged. */
    default void functions(int judged, int ofFunctions) {}

    /** Whether the run should stop before its next step. */
    default boolean stops() {
        return false;
    }
}
