package org.vtck.reports.pairing;

import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.topology.Topology;
import org.vtck.spec.subject.Machine;

/** A machine, how it hangs together, and what pairs in it. */
public record PairedMachine(Machine machine, Topology topology, PairingResult result) {}
