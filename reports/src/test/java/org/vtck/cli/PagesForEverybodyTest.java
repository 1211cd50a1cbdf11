package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages for everybody: by keyboard, in light and dark, on paper, on a telephone, and with text that would be markup. */
final class PagesForEverybodyTest extends SiteInBrowser {
    /** Pages with colours that no other has. */
    private static final List<String> HAVE_COLOURS =
            List.of("index", "device", "machine", "clause/", "structure/", "timelines", "compare");

    private List<String> everyKindOfPage() throws IOException {
        List<String> pages = new ArrayList<>(List.of(DAMAGED, "clause/" + FAILING + ".html"));
        pages.addAll(List.of("machine/2.html", "machine/3.html", "structure/virtio_pci_cap.html"));
        try (Stream<Path> top = Files.list(site)) {
            top.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".html"))
                    .forEach(pages::add);
        }
        assertThat(pages).contains("index.html", "timelines.html", "compare.html", "clauses.html", "enumerations.html");
        return pages;
    }

    /** The scripts of a page have done their work. */
    private void open(String each) {
        visit(each);
        assertThat(page.locator("h1").first().innerText()).as(each).isNotBlank();
        page.waitForFunction("![...document.querySelectorAll('main p')].some(p => p.textContent === 'Loading …')");
    }

    @Test
    void every_kind_of_page_is_for_everybody_in_light_and_dark() throws IOException {
        for (String each : everyKindOfPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            open(each);
            assertThat(page.locator("img[src=x], b:text-is('bold<')").count())
                    .as(each)
                    .isZero();
            assertThat(Axe.violations(page)).as(each).isEmpty();
            if (HAVE_COLOURS.stream().anyMatch(each::startsWith)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                assertThat(Axe.contrast(page)).as(each + " in dark").isEmpty();
            }
        }
    }

    @Test
    void the_sources_alone_have_such_pages_too() {
        Path doc = folder.resolve("doc");
        Shell.real().run("spec", "doc", "-o", doc.toString());
        for (String each : List.of("index.html", "findings.html", "clause/" + FAILING + ".html")) {
            page.navigate(doc.toUri() + each);
            assertThat(Axe.violations(page)).as(each).isEmpty();
        }
    }

    @Test
    void the_page_of_the_nights_leads_to_what_there_is() {
        Path out = folder.resolve("night");
        Shell.real().run("nightly", "--parts", "faults", "--out", out.toString());
        page.navigate(out.toUri() + "index.html");
        assertThat(page.locator("#headline").innerText()).contains("complete, 1 subjects, 0 MUST fail");
        assertThat(page.locator("#pages a").allInnerTexts()).containsExactly("Nights", "Charts over the nights");
        assertThat(page.locator("#files a").allInnerTexts()).containsExactly("new-failures.json", "faults.json");
        assertThat(Axe.violations(page)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(Axe.contrast(page)).as("in dark").isEmpty();
        page.setViewportSize(400, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(400);
    }

    @Test
    void no_page_is_wider_than_a_telephone() throws IOException {
        page.setViewportSize(400, 800);
        for (String each : everyKindOfPage()) {
            open(each);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(each)
                    .isEqualTo(400);
        }
    }

    @Test
    void names_of_devices_files_and_timelines_are_shown_as_they_are() {
        visit(DAMAGED);
        page.locator("#inspector h2").waitFor();
        assertThat(page.locator("main").innerText()).contains("of " + folder, "<img src=x onerror=alert(1)>.txt");
        assertThat(page.locator(".steps").innerText()).contains(Sites.MARKUP);
        visit("machine/3.html");
        assertThat(page.locator("svg.topology a").allTextContents()).anyMatch(t -> t.contains("</script>"));
        assertThat(page.locator("table.list").first().innerText()).contains(Sites.MARKUP, "id " + Sites.MARKUP);
        visit("timelines.html");
        assertThat(page.locator("h2").innerText()).endsWith("<i>time.json");
        assertThat(page.locator("main").innerText()).contains("Traffic of " + Sites.MARKUP);
        page.navigate(site.toUri() + "timeline/1.svg");
        assertThat(page.locator("script").count()).isZero();
    }

    @Test
    void the_first_key_leads_past_the_navigation() {
        visit("clauses.html");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the content");
        assertThat(page.locator(":focus").boundingBox().x).isNotNegative();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").getAttribute("data-filters")).isEqualTo("#clauses");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
    }

    @Test
    void on_paper_nothing_is_cut_and_every_field_is_listed() {
        visit("index.html");
        page.locator("#heat tbody td").first().waitFor();
        int columns = page.locator("#heat thead tr.ids th a").count();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(720, 1000);
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("#heat table").count()).isEqualTo((columns + 39) / 40);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(720);
        assertThat(page.locator(".top nav").isVisible()).isFalse();
        assertThat(page.locator("#filters").isVisible()).isFalse();
        page.evaluate("window.dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("#heat table").count()).isEqualTo(1);
        visit(DAMAGED);
        page.locator("#inspector h2").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator(".fields table").allInnerTexts())
                .hasSizeGreaterThan(5)
                .anyMatch(t -> t.contains("virtio_pci_notify_cap") && t.contains("cap_len"));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(720);
    }
}
