/**
 * Makes page data from the model, from explained bytes and from verdicts. Start at
 * {@link org.vtck.reports.site.read.Clauses} and {@link org.vtck.reports.site.read.Functions}.
 */
@NullMarked
package org.vtck.reports.site.read;

import org.jspecify.annotations.NullMarked;
