/**
 * Proofs about the life of a pair, by Alloy on the model in {@code spec/src/main/alloy}, and their agreement with the emulator.
 *
 * <p>Start at {@link org.vtck.conformance.proof.FailoverProofTest}. {@code docs/failover-proof.md} says what is proved and what is
 * not.
 */
@NullMarked
package org.vtck.conformance.proof;

import org.jspecify.annotations.NullMarked;
