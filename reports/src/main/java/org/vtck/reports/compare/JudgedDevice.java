package org.vtck.reports.compare;

import java.util.Map;
import java.util.Optional;
import org.vtck.spec.verdict.Outcome;

/**
 * A function, or the topology of a machine, and its verdicts in one run.
 *
 * @param number place of its machine among the run's, from 1
 * @param machine the input's name
 * @param address whole; empty for the topology
 * @param ids {@code vendor:device}; empty for the topology
 * @param fingerprint by what it is known again; empty if the run does not say
 * @param verdicts outcomes by clause id
 * @param attention what the verdicts say that somebody must look at, by clause id
 */
public record JudgedDevice(
        int number,
        String machine,
        String address,
        String ids,
        String fingerprint,
        Map<String, Outcome> verdicts,
        Map<String, Attention> attention) {
    public JudgedDevice {
        verdicts = Map.copyOf(verdicts);
        attention = Map.copyOf(attention);
    }

    /** What the run says of a clause; empty if nothing. */
    public Optional<Outcome> outcome(String clause) {
        return Optional.ofNullable(verdicts.get(clause));
    }

    /** Whether it has a fingerprint. */
    public boolean isKnownAgain() {
        return !fingerprint.isEmpty();
    }

    /** The name of the machine without folders. */
    String fileName() {
        return machine.substring(machine.lastIndexOf('/') + 1);
    }

    /** Where it is, without the machine: its address, or that it is a topology. */
    public String place() {
        return address.isEmpty() ? "topology" : address;
    }
}
