package org.vtck.spec.subject;

import java.util.Comparator;
import java.util.List;

/**
 * One machine: one input, one topology.
 *
 * @param name the input's name
 * @param functions sorted by address, addresses distinct
 */
public record Machine(String name, Origin origin, State state, List<PciFunction> functions) {
    public Machine {
        functions = functions.stream()
                .sorted(Comparator.comparing(PciFunction::address))
                .toList();
        for (int i = 1; i < functions.size(); i++) {
            if (functions.get(i).address().equals(functions.get(i - 1).address())) {
                throw new IllegalArgumentException(
                        "two functions at " + functions.get(i).address());
            }
        }
    }

    /** Where the bytes come from. */
    public enum Origin {
        CAPTURED,
        EMULATED
    }

    /** What the machine was doing when its bytes were read; clauses about reset values are judged on {@link #RESET} only. */
    public enum State {
        RESET,
        FIRMWARE,
        RUNNING,
        UNKNOWN
    }
}
