/**
 * The report for programs: one JSON document, written as verdicts come, in the shape of {@code vtck-report.schema.json}.
 * Start at {@link org.vtck.reports.json.JsonReport}.
 */
@NullMarked
package org.vtck.reports.json;

import org.jspecify.annotations.NullMarked;
