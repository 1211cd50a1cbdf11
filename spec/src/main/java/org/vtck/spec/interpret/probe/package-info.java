/**
 * Probes: short conversations with a live device that put back what they wrote. Start at
 * {@link org.vtck.spec.interpret.probe.LiveProbes}, which has one method for each probe word; what the words denote stands in
 * {@code SEMANTICS.md}.
 *
 * <p>Deliberately absent: where a register is. The evaluator finds that out from the model and asks with numbers.
 */
@NullMarked
package org.vtck.spec.interpret.probe;

import org.jspecify.annotations.NullMarked;
