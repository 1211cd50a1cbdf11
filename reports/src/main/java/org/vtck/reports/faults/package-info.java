/**
 * Which clauses notice which planted fault. Start at {@link org.vtck.reports.faults.FaultText} and
 * {@link org.vtck.reports.faults.FaultJson}.
 */
@NullMarked
package org.vtck.reports.faults;

import org.jspecify.annotations.NullMarked;
