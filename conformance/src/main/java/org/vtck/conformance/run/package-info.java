/**
 * Judging machines: {@link org.vtck.conformance.run.CheckRun} drives a judge over machines into verdict logs,
 * {@link org.vtck.conformance.run.Tally} is the one place that counts, and {@link org.vtck.conformance.run.ExitStatus} says
 * what a run comes to.
 *
 * <p>Deliberately absent: how a clause is decided, and how a verdict looks.
 */
@NullMarked
package org.vtck.conformance.run;

import org.jspecify.annotations.NullMarked;
