/**
 * Proofs. Claims about a model, written as SMT-LIB text elsewhere, are settled by a solver, and every function that it finds is
 * replayed through both judges: start at {@link org.vtck.conformance.proof.Prover}. Beside it, in test scope, the life of a pair is
 * proved by Alloy on the model in {@code spec/src/main/alloy}, in agreement with the emulator ({@code FailoverProofTest}).
 *
 * <p>{@code docs/proofs.md} and {@code docs/failover-proof.md} say what is proved and what is not. The solver is loaded by
 * {@link org.vtck.conformance.proof.Z3Solver} and {@link org.vtck.conformance.proof.Evaluation} only.
 */
@NullMarked
package org.vtck.conformance.proof;

import org.jspecify.annotations.NullMarked;
