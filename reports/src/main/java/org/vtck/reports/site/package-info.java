/**
 * Sites: folders of pages that work without a server and ask for nothing from outside. Start at
 * {@link org.vtck.reports.site.SiteReport}, which shows a run; {@link org.vtck.reports.site.SpecPages} shows the sources,
 * {@link org.vtck.reports.site.TrendPage} a history of nights, {@link org.vtck.reports.site.ComparePage} runs side by side.
 *
 * <p>A page holds what a reader asks for at once; what is large (bytes and verdicts of functions) stands in data files that pages
 * load when they are asked for it, so that a report on ten thousand functions opens as fast as one on ten.
 */
@NullMarked
package org.vtck.reports.site;

import org.jspecify.annotations.NullMarked;
