/**
 * Files of a site: pages from templates, data files for scripts, assets. Start at
 * {@link org.vtck.reports.site.write.SiteFolder}.
 *
 * <p>Text reaches a page through a template, which escapes it by its place, or through a data file, from which scripts put it
 * into the page as text only. Pages work from a disk without a server: data files are scripts, since a page may not read files.
 */
@NullMarked
package org.vtck.reports.site.write;

import org.jspecify.annotations.NullMarked;
