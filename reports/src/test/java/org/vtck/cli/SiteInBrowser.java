package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The pages of one run in a real browser: a damaged machine whose every text is markup, and two sound ones. */
abstract class SiteInBrowser {
    static final String FAILING = "virtio.pci_cap.device.cap_len_covers";

    /** The function whose capability is damaged. */
    static final String DAMAGED = "device.html#m3-0/0000:00:03.0";

    @TempDir
    static Path folder;

    static Path site;
    private static Browsers browsers;

    private WatchedPage watched;
    Page page;

    @BeforeAll
    static void open() throws IOException {
        browsers = Browsers.open();
        site = folder.resolve("site");
        Path timeline = Sites.hostileTimeline(folder);
        Path log = folder.resolve("before.jsonl");
        Shell.real()
                .run(
                        "check",
                        Sites.SAMPLES + "virtio-net-q35.txt",
                        Sites.SAMPLES + "emulated-q35-pair.txt",
                        Sites.sound(folder).toString(),
                        "--log",
                        log.toString());
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        Sites.SAMPLES + "virtio-net-q35.txt",
                        Sites.SAMPLES + "emulated-q35-pair.txt",
                        Sites.hostile(folder).toString(),
                        "--against",
                        log.toString(),
                        "--timeline",
                        timeline.toString(),
                        "--format",
                        "html",
                        "-o",
                        site.toString());
        assertThat(ran.err()).isEmpty();
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @BeforeEach
    void begin() {
        watched = new WatchedPage(browsers);
        page = watched.page();
    }

    @AfterEach
    void nothing_was_complained_of_and_nothing_asked_from_outside() {
        watched.close();
    }

    final void visit(String where) {
        page.navigate(site.toUri() + where);
    }
}
