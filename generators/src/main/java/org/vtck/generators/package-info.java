/**
 * Artefacts derived from the model, each by one generator from the model to files.
 *
 * <p>Deliberately absent: running devices and solvers.
 */
@NullMarked
package org.vtck.generators;

import org.jspecify.annotations.NullMarked;
