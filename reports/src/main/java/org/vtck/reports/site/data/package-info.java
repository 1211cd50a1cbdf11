/**
 * What the pages of a site show, as plain values: numbers, texts and byte ranges, nothing of the model. Start at
 * {@link org.vtck.reports.site.data.SiteData}.
 *
 * <p>Pages read these records alone, so whatever can fill them (a run in process, a log that was read back) can be shown.
 */
@NullMarked
package org.vtck.reports.site.data;

import org.jspecify.annotations.NullMarked;
