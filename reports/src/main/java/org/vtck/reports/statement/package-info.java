/**
 * The conformance statement: what a vendor may claim from a run, and on what it rests. Start at
 * {@link org.vtck.reports.statement.StatementReport}.
 */
@NullMarked
package org.vtck.reports.statement;

import org.jspecify.annotations.NullMarked;
