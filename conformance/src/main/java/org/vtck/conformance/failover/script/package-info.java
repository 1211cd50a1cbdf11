/**
 * The language in which an operator tells the life of a machine, line by line.
 *
 * <p>Start at {@link org.vtck.conformance.failover.script.Script}, which reads a file, and
 * {@link org.vtck.conformance.failover.script.Session}, which does what it says. {@link org.vtck.conformance.failover.script.Word}
 * lists the commands.
 *
 * <p>Deliberately absent: variables, conditions, waiting. What is shown to a person is the caller's to print.
 */
@NullMarked
package org.vtck.conformance.failover.script;

import org.jspecify.annotations.NullMarked;
