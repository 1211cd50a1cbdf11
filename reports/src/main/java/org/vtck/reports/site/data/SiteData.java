package org.vtck.reports.site.data;

import java.util.List;

/**
 * What all pages of one site share.
 *
 * @param title of the whole site
 * @param about one line: tool, version, revision
 * @param links the navigation, in order
 */
public record SiteData(String title, String about, List<Link> links) {
    public SiteData {
        links = List.copyOf(links);
    }

    /** A page that every page leads to; {@code page} is its path from the site's folder. */
    public record Link(String text, String page) {}
}
