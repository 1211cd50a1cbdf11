package org.vtck.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, driven by Playwright; nothing is downloaded. */
final class Browsers implements AutoCloseable {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Browsers(Path chromium) {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** The browser; without Chromium the tests are skipped, but not in continuous integration. */
    static Browsers open() {
        Optional<Path> chromium =
                PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(chromium.isPresent(), "the Debian package chromium is not installed");
        }
        return new Browsers(chromium.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
