/**
 * Whether each clause notices what it must notice, and nothing else: the faults of the model are applied to its devices and
 * topologies, and what fails is compared with what they declare, both ways. Start at
 * {@link org.vtck.conformance.faults.KillMatrix}. Probes talk to the faulty device in the
 * emulator. Faults that only a recording can show are listed, not judged.
 */
@NullMarked
package org.vtck.conformance.faults;

import org.jspecify.annotations.NullMarked;
