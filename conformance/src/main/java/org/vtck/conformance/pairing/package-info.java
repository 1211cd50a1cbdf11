/**
 * Which functions belong together: one hash join for every relation of the model.
 *
 * <p>Start at {@link org.vtck.conformance.pairing.Pairing}. Who plays which role and what the keys are is the model's business
 * and is found out by the interpreter ({@link org.vtck.conformance.pairing.Casting}); what is behind what is the topology's; the
 * join itself ({@link org.vtck.conformance.pairing.Join}) knows neither bytes nor layouts. Reasons and their sentences come from
 * the relation. Nothing is guessed: what is ambiguous is a conflict, and what the bytes do not say is a note.
 */
@NullMarked
package org.vtck.conformance.pairing;

import org.jspecify.annotations.NullMarked;
