/**
 * What runs every night: parts, what their results mean against the last complete night, and what is published of it.
 *
 * <p>Start at {@link org.vtck.reports.nightly.Nightly}. A {@link org.vtck.reports.nightly.Part} is one small class, found as a
 * service: a new one is written and named in the service file, and nothing else changes. {@link
 * org.vtck.reports.nightly.Comparison} is the one place that says what a regression is.
 *
 * <p>Deliberately absent: any knowledge of SQL, and the command line.
 */
@NullMarked
package org.vtck.reports.nightly;

import org.jspecify.annotations.NullMarked;
