package org.vtck.reports.text;

import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Says in a few words what a function shows itself to be; empty if nothing is known. */
public interface FunctionKind {
    String of(Machine machine, PciFunction function);
}
