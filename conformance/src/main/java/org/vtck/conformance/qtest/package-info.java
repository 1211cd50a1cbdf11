/**
 * Configuration space of a real device model, read from QEMU over its qtest line protocol.
 *
 * <p>{@link QemuProcess} starts a machine and owns it; {@link QtestSession} speaks to it; {@link org.vtck.conformance.access.ConfigCycles} are the
 * two mechanisms by which software reaches configuration space (the port pair of {@code pc}, the memory window of
 * {@code q35}); {@link org.vtck.conformance.access.BusWalk} finds the functions by configuration cycles alone. {@link CaptureSamples} puts them
 * together and writes the recorded machines in {@code conformance/samples}; start there.
 *
 * <p>Deliberately absent: any knowledge of a capability or of virtio. The few registers that a walk cannot do without
 * are in {@link org.vtck.conformance.access.ConfigRegisters}.
 */
@NullMarked
package org.vtck.conformance.qtest;

import org.jspecify.annotations.NullMarked;
