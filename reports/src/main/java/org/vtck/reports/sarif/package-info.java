/**
 * SARIF 2.1.0: clauses are rules, verdicts that fail are results, bytes are regions. Start at
 * {@link org.vtck.reports.sarif.SarifReport}.
 */
@NullMarked
package org.vtck.reports.sarif;

import org.jspecify.annotations.NullMarked;
