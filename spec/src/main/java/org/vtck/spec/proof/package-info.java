/**
 * What is to be proved about a model, as text for a solver: the language that those who write it and those who run it share.
 *
 * <p>Start at {@link org.vtck.spec.proof.Claim}. Deliberately absent: a solver, and any term.
 */
@NullMarked
package org.vtck.spec.proof;

import org.jspecify.annotations.NullMarked;
