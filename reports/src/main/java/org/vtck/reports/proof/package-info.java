/**
 * What was proved of a specification. Start at {@link org.vtck.reports.proof.ProofText} and
 * {@link org.vtck.reports.proof.ProofJson}.
 */
@NullMarked
package org.vtck.reports.proof;

import org.jspecify.annotations.NullMarked;
