/**
 * The {@code vtck} command: the only place that wires the modules together, reads sources and exits.
 *
 * <p>Start at {@link org.vtck.cli.Main}. Each command is one class; {@link org.vtck.cli.Surroundings} is all that a command knows
 * of the process around it, so that tests run commands without one.
 */
@NullMarked
package org.vtck.cli;

import org.jspecify.annotations.NullMarked;
