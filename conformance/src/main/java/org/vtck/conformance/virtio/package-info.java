/**
 * What is behind the base address registers of a virtio function: the registers that its capabilities point at.
 *
 * <p>Start at {@link org.vtck.conformance.virtio.VirtioDevice}, which answers as QEMU 7.2.22 does. Where a register is and how
 * wide stands in the {@code .caplayout} sources, and so do queues, features and initial values of each device; here is what
 * reading and writing a register of a known name means.
 *
 * <p>Deliberately absent: rings, packets and interrupts. A notification is taken and leads to nothing.
 */
@NullMarked
package org.vtck.conformance.virtio;

import org.jspecify.annotations.NullMarked;
