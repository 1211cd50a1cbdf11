package org.vtck.conformance.proof;

import java.util.Optional;
import org.vtck.spec.proof.Claim.Answer;

/**
 * What a solver said.
 *
 * @param reason why it gave up; empty otherwise
 * @param witness the model that it found, where it found one
 * @param effort what it spent, in the solver's own unit, the same in every run
 */
public record Reply(Answer answer, String reason, Optional<Witness> witness, long effort) {}
