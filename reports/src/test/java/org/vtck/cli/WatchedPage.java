package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A page of a browser where nothing may be complained of, no dialog may open and nothing may be asked from outside. */
final class WatchedPage implements AutoCloseable {
    private final List<String> complaints = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;

    WatchedPage(Browsers browsers) {
        this.context = browsers.browser().newContext(new Browser.NewContextOptions().setViewportSize(1400, 1000));
        this.page = context.newPage();
        page.onConsoleMessage(m -> {
            if (Set.of("error", "warning").contains(m.type())) {
                complaints.add(m.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(d -> {
            complaints.add("a dialog: " + d.message());
            d.dismiss();
        });
        page.onRequest(r -> {
            if (!r.url().startsWith("file:") && !r.url().startsWith("data:")) {
                outside.add(r.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Says what was wrong, if anything was. */
    @Override
    public void close() {
        String title = page.title();
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(outside).isEmpty();
        assertThat(title).isNotEqualTo("owned");
    }
}
