/**
 * Machines made from the model's {@code device} blocks, with configuration spaces that are bit for bit those of QEMU 7.2.22.
 *
 * <p>{@link org.vtck.conformance.emulator.Emulator} turns QEMU's own arguments into an
 * {@link org.vtck.conformance.emulator.EmulatedMachine}; a guest sees that machine only through
 * {@link org.vtck.conformance.access.ConfigCycles}. What a device is, stands in the sources under {@code machines}: no device
 * has a class here, and no offset is stated here.
 *
 * <p>Devices can be plugged in and taken out while the machine runs ({@link org.vtck.conformance.emulator.EmulatedMachine#plug}).
 *
 * <p>What a write does beyond taking a value, what a reset takes back and what is behind a virtio function are lines of the device
 * blocks too ({@code resets}, {@code reacts}, {@code behind}). Where a function of QEMU is known to do more than the emulator, that
 * stands in {@code docs/emulator-differences.md}.
 *
 * <p>Deliberately absent: memory other than the window that shows configuration space, interrupts, and what boards do with their
 * own registers.
 */
@NullMarked
package org.vtck.conformance.emulator;

import org.jspecify.annotations.NullMarked;
