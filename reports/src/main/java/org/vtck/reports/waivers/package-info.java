/**
 * Failures that are known: a file of waivers, and what it makes of the verdicts of a run. Start at
 * {@link org.vtck.reports.waivers.Waiving}.
 */
@NullMarked
package org.vtck.reports.waivers;

import org.jspecify.annotations.NullMarked;
