/**
 * The verdict log: what a run found, in words that need no model, as JSON Lines in the shape of {@code vtck-log.schema.json}.
 *
 * <p>Every format is a {@link org.vtck.reports.log.Report}. A run reaches it through a {@link org.vtck.reports.log.Transcript},
 * a file through a {@link org.vtck.reports.log.LogReader}; {@link org.vtck.reports.log.LogWriter} is the report that writes
 * such a file.
 *
 * <p>Deliberately absent: how anything looks.
 */
@NullMarked
package org.vtck.reports.log;

import org.jspecify.annotations.NullMarked;
