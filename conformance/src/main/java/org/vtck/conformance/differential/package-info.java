/**
 * The emulator against the QEMU that it copies, bit by bit.
 *
 * <p>A {@link org.vtck.conformance.differential.MachineImage} is what a machine shows and lets software write, taken by
 * configuration cycles alone, of either side; {@link org.vtck.conformance.differential.Match} compares two of them; start there.
 * {@link org.vtck.conformance.differential.RealMachine} starts QEMU. Bits that would end the machine are not tried.
 *
 * <p>Deliberately absent: what writes do beyond taking a value, and bits that only the device itself can set: nothing shows from
 * outside whether a 1 would clear them.
 */
@NullMarked
package org.vtck.conformance.differential;

import org.jspecify.annotations.NullMarked;
