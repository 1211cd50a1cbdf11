package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.vtck.reports.site.ComparePage;
import org.vtck.reports.site.TrendPage;
import org.vtck.reports.site.data.CompareData;
import org.vtck.reports.site.data.NightData;
import org.vtck.reports.site.data.SiteData;

/** What pages do in a real browser: filters, the hexdump, the drawings, runs side by side. */
final class BrowserTest extends SiteInBrowser {
    @Test
    void the_failing_clause_is_found_by_filtering_and_the_address_keeps_the_filter() {
        visit("index.html");
        Locator cells = page.locator("#heat tbody td");
        cells.first().waitFor();
        for (String other : List.of("P", "I", "N", "T", "W")) {
            page.locator("#filters input[name=o][value=" + other + "]").uncheck();
        }
        assertThat(cells.count()).isEqualTo(1);
        assertThat(cells.innerText()).isEqualTo("F");
        assertThat(page.locator("#matching").innerText()).startsWith("1 verdict of these filters, on 1 machine; 1 of ");
        assertThat(page.url()).endsWith("#o=F");
        page.locator("#filters select[name=rows]").selectOption("functions");
        page.reload();
        cells.first().waitFor();
        assertThat(cells.count()).isEqualTo(1);
        cells.first().click();
        page.locator("#inspector h2").waitFor();
        assertThat(page.url()).endsWith(DAMAGED + "/" + FAILING);
        assertThat(marked()).isNotEmpty();
    }

    @Test
    void obligation_section_party_and_text_narrow_the_table() {
        visit("index.html#rows=functions");
        page.locator("#heat tbody td").first().waitFor();
        int all = page.locator("#heat thead tr.ids th").count();
        page.locator("#filters select[name=ob]").selectOption("SHOULD");
        int should = page.locator("#heat thead tr.ids th").count();
        assertThat(should).isLessThan(all);
        page.locator("#filters button[type=reset]").click();
        page.locator("#filters input[name=c]").fill("cap_len");
        assertThat(page.locator("#heat thead tr.ids th a").allInnerTexts())
                .isNotEmpty()
                .allMatch(t -> t.contains("cap_len"));
        page.locator("#filters input[name=c]").fill("");
        page.locator("#filters input[name=d]").fill("1b36:000c");
        page.locator("#filters select[name=rows]").selectOption("functions");
        assertThat(page.locator("#heat tbody tr").allInnerTexts()).isNotEmpty().allMatch(t -> t.contains("1b36:000c"));
        page.locator("#filters select[name=p]").selectOption("driver");
        page.locator("#filters input[name=all]").check();
        assertThat(page.locator("#heat tbody td").allInnerTexts()).contains("T").doesNotContain("P", "F");
    }

    @Test
    void the_table_is_walked_and_opened_with_the_keyboard() {
        visit("index.html");
        page.locator("#heat tbody td[tabindex='0']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        Object at = page.evaluate("[document.activeElement.cellIndex, document.activeElement.parentElement.rowIndex]");
        assertThat(at).isEqualTo(List.of(2, 3));
        assertThat(page.locator("#cell").innerText()).contains("emulated-q35-pair.txt");
        page.keyboard().press("Enter");
        page.waitForURL("**/machine/2.html");
    }

    @Test
    void hovering_or_focusing_a_byte_says_what_it_is_and_who_reads_it() {
        visit(DAMAGED);
        Locator inspector = page.locator("#inspector");
        page.locator(".hex td[data-at='114']").hover();
        assertThat(inspector.innerText()).contains("Byte 0x072 = 0x10", "virtio_pci_notify_cap", "cap_len", FAILING);
        assertThat(inspector.locator(".bitrow span").allInnerTexts())
                .containsExactly("0", "0", "0", "1", "0", "0", "0", "0");
        page.locator(".hex td[data-at='0']").focus();
        assertThat(inspector.innerText()).contains("Byte 0x000 = 0xf4", "vendor_id", "0x1af4");
    }

    @Test
    void selecting_a_clause_marks_exactly_the_bytes_that_it_read() throws IOException {
        visit(DAMAGED);
        page.locator("[id='clause-" + FAILING + "'] > button").click();
        assertThat(marked()).isEqualTo(evidence(FAILING));
        page.locator("[id='clause-" + FAILING + "'] > button").click();
        assertThat(marked()).isEmpty();
        assertThat(page.locator("[id^='clause-']").first().innerText()).startsWith("F");
    }

    private Set<Integer> marked() {
        Set<Integer> marked = new TreeSet<>();
        page.locator(".hex td.mark").all().forEach(c -> marked.add(Integer.valueOf(c.getAttribute("data-at"))));
        return marked;
    }

    private static Set<Integer> evidence(String clause) throws IOException {
        JsonNode clauses = Sites.data(site, "clauses");
        Set<Integer> bytes = new TreeSet<>();
        for (JsonNode function : Sites.data(site, "m3-0").get("functions")) {
            for (JsonNode verdict : function.get("verdicts")) {
                boolean wanted = function.get("address").asText().equals("0000:00:03.0")
                        && clauses.get(verdict.get(0).asInt())
                                .get("id")
                                .asText()
                                .equals(clause);
                for (JsonNode evidence : verdict.get(3)) {
                    for (JsonNode range : evidence.get(3)) {
                        for (int i = 0; wanted && i < range.get(1).asInt(); i++) {
                            bytes.add(range.get(0).asInt() + i);
                        }
                    }
                }
            }
        }
        assertThat(bytes).isNotEmpty();
        return bytes;
    }

    @Test
    void arrow_keys_move_over_bytes_and_tab_enters_the_dump_once() {
        visit(DAMAGED);
        assertThat(page.locator(".hex td[tabindex='0']").count()).isEqualTo(1);
        page.locator(".hex td[tabindex='0']").focus();
        for (String key : List.of("ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft")) {
            page.keyboard().press(key);
        }
        assertThat(at()).isEqualTo("17");
        page.keyboard().press("End");
        assertThat(at()).isEqualTo("31");
        page.keyboard().press("Control+Home");
        assertThat(at()).isEqualTo("0");
        assertThat(page.locator(".hex td[tabindex='0']").count()).isEqualTo(1);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('.hex tbody td[data-at]') === null"))
                .isEqualTo(true);
    }

    private Object at() {
        return page.evaluate("document.activeElement.dataset.at");
    }

    @Test
    void pairs_are_joined_in_the_drawing_and_evidence_of_a_topology_leads_to_its_bytes() {
        visit("machine/2.html");
        assertThat(page.locator("svg.topology .group.paired circle").count()).isEqualTo(3);
        assertThat(page.locator("svg.topology .node.bridge").count()).isPositive();
        page.locator("#topology-verdicts .verdicts > li > button").first().click();
        page.locator("#topology-verdicts .ranges a").first().click();
        page.locator(".hex td.mark").first().waitFor();
        assertThat(page.url()).contains("device.html#m2-0/0000:");
    }

    @Test
    void nights_are_drawn_and_runs_side_by_side_are_filtered() throws IOException {
        Path nights = Files.createDirectories(folder.resolve("nights"));
        SiteData about = new SiteData("Nightly", "vtck", List.of(new SiteData.Link("Trends", TrendPage.PAGE)));
        Map<String, Long> counts = Map.of("PASS", 10L, "FAIL", 1L);
        TrendPage.write(
                nights,
                about,
                List.of(
                        new NightData("2026-11-24", "1.4", "1", counts, 5, 1, 1, 0, 0, ""),
                        new NightData("2026-11-25 02:00", "1.4", "1", counts, 5, 0, 0, 1, 0, "")));
        ComparePage.write(
                nights,
                about,
                new CompareData(
                        List.of(compared("A", "old"), compared("B", Sites.MARKUP)),
                        "Each counts once.",
                        List.of(
                                new CompareData.Clause("a.device.b", "MUST", "A, B"),
                                new CompareData.Clause(Sites.MARKUP, "MUST", "B")),
                        List.of(
                                new CompareData.Device(
                                        Sites.MARKUP, "0000:00:03.0", "x", 0, false, List.of("P.", "FP")),
                                new CompareData.Device("other", "topology", "", 0, false, List.of("", "P."))),
                        List.of(new CompareData.Difference(
                                0,
                                0,
                                "regressed",
                                List.of(new CompareData.Reason("B", "FAIL: " + Sites.MARKUP, List.of()))))),
                ComparePage.Around.ALONE);
        page.navigate(nights.toUri() + TrendPage.PAGE);
        page.locator("#charts canvas").nth(3).waitFor();
        page.navigate(nights.toUri() + ComparePage.PAGE);
        page.locator("#compare-filters [name=change]").selectOption("regressed");
        assertThat(page.locator("#compare tbody tr").allInnerTexts())
                .singleElement()
                .asString()
                .contains("a.device.b", "P", "F", "<img src=x");
        assertThat(page.locator("img[src=x]").count()).isZero();
    }

    private static CompareData.Run compared(String letter, String name) {
        return new CompareData.Run(letter, name, "vtck", 1, 1, Map.of('P', 1L, 'F', 1L), false);
    }

    @Test
    void from_the_first_page_one_clicks_to_the_runs_side_by_side_and_on_to_the_bytes() {
        visit("index.html");
        page.locator(".note a").click();
        Locator rows = page.locator("#compare tbody tr");
        rows.first().waitFor();
        assertThat(rows.first().innerText()).contains(FAILING, "P\tF\tregressed");
        page.locator("#pairs-tables td.other button[title='A pass, B fail']").click();
        assertThat(page.locator("#matching").innerText()).startsWith("1 of ");
        page.locator("#compare-filters [name=show]").selectOption("clauses");
        assertThat(rows.first().innerText()).contains(FAILING);
        page.locator("#compare-filters [name=show]").selectOption("differences");
        page.locator("#compare summary").click();
        assertThat(page.locator("#compare .evidence").innerText()).contains("expected", "observed", "0x");
        page.locator("#compare tbody a[href^=device]").click();
        page.locator(".hex td.mark").first().waitFor();
        assertThat(page.url()).contains("device.html#m3-0/0000:00:03.0/" + FAILING);
    }

    @Test
    void a_clause_page_lists_the_outcome_of_every_device() {
        visit("clause/" + FAILING + ".html");
        Locator first = page.locator("#outcomes tbody tr").first();
        first.waitFor();
        assertThat(first.innerText()).startsWith("F").contains("0000:00:03.0");
    }
}
