/**
 * Several runs side by side: what got better, what got worse, what only one of them has. Start at
 * {@link org.vtck.reports.compare.Comparison}.
 */
@NullMarked
package org.vtck.reports.compare;

import org.jspecify.annotations.NullMarked;
