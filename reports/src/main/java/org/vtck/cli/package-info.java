/**
 * The {@code vtck} command: the only place that wires the modules together, reads sources and exits.
 *
 * <p>Start at {@link org.vtck.cli.Main}.
 */
@NullMarked
package org.vtck.cli;

import org.jspecify.annotations.NullMarked;
