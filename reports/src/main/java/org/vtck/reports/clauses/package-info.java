/**
 * The clauses of a specification as a list: what each is, who owes it, and how it is judged. Start at
 * {@link org.vtck.reports.clauses.ClauseText} and {@link org.vtck.reports.clauses.ClauseJson}.
 */
@NullMarked
package org.vtck.reports.clauses;

import org.jspecify.annotations.NullMarked;
