/**
 * The reference interpreter: walks capability lists, decodes, encodes, evaluates clauses in three-valued truth and explains.
 * Start at {@link org.vtck.spec.interpret.InterpretedJudge}.
 */
@NullMarked
package org.vtck.spec.interpret;

import org.jspecify.annotations.NullMarked;
