/**
 * Configuration space as software reaches it, whatever machine is behind it: {@link org.vtck.conformance.access.ConfigCycles} is
 * one way to send cycles, {@link org.vtck.conformance.access.BusWalk} finds the functions by cycles alone. Start at those two.
 *
 * <p>Deliberately absent: any knowledge of a capability or of virtio. The few registers that a walk cannot do without are in
 * {@link org.vtck.conformance.access.ConfigRegisters}.
 */
@NullMarked
package org.vtck.conformance.access;

import org.jspecify.annotations.NullMarked;
