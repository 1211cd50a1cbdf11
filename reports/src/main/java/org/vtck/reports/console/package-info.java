/**
 * The report for a person at a terminal of 80 columns. Start at {@link org.vtck.reports.console.ConsoleReport}.
 *
 * <p>Everything is readable without colour; nothing that an input says reaches the terminal unescaped.
 */
@NullMarked
package org.vtck.reports.console;

import org.jspecify.annotations.NullMarked;
