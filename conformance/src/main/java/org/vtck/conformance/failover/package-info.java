/**
 * The life of a standby and its primary: hot-plug in any order, negotiation, migration to another machine, cancel and reset.
 *
 * <p>Start at {@link org.vtck.conformance.failover.Action}, what can happen, and {@link org.vtck.conformance.failover.State}, what
 * is so between two actions. {@link org.vtck.conformance.failover.Rule} lists what keeps the
 * {@link org.vtck.conformance.failover.Invariant}s; each rule can be switched off to see which invariant it is for. The words are
 * those of the Alloy model in {@code spec}, and a test compares them.
 *
 * <p>Deliberately absent: packets, drivers other than the part of one that finds and uses a pair, and time: an action happens at
 * once or is refused.
 */
@NullMarked
package org.vtck.conformance.failover;

import org.jspecify.annotations.NullMarked;
