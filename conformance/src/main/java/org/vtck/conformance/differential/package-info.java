/**
 * The emulator against the QEMU that it copies, bit by bit.
 *
 * <p>A {@link org.vtck.conformance.differential.MachineImage} is what a machine shows and lets software write, taken by
 * configuration cycles alone, of either side; {@link org.vtck.conformance.differential.Match} compares two of them; start there.
 * {@link org.vtck.conformance.differential.RealMachine} starts QEMU. Bits that would end the machine are not tried.
 *
 * <p>Configuration cycles set no bit that only the device sets, so {@link org.vtck.conformance.differential.Clearing} loads snapshots
 * in which such bits are set; after that it shows which of them a 1 clears.
 *
 * <p>Deliberately absent: what writes do beyond taking or clearing a value, and snapshots of the devices of which QEMU makes none
 * (nvme, virtio-crypto, virtio-pmem).
 */
@NullMarked
package org.vtck.conformance.differential;

import org.jspecify.annotations.NullMarked;
