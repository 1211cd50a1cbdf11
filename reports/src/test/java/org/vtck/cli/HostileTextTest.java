package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/**
 * One run in which everything that can be any text is markup: ids, names after addresses, folders, the dump's name, the folder of
 * the sources, reason and link of a waiver. Every format is well-formed and has it as text.
 */
final class HostileTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FAILING = "virtio.pci_cap.device.cap_len_covers";
    private static final List<String> FILES =
            List.of("json", "junit", "otr", "sarif", "markdown", "human", "statement");

    @TempDir
    private static Path folder;

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();
    private static Path site;

    @BeforeAll
    static void check() throws IOException {
        String dump = Sites.hostile(folder).toString();
        Path sources = folder.resolve("<img src=x onerror=alert(1)>\"'&");
        copy(Path.of(System.getProperty("vtck.root"), "spec/src/main/caplayout"), sources);
        site = folder.resolve("site");
        List<String> words = new ArrayList<>(List.of("check", dump, "--spec", sources.toString(), "-v"));
        words.addAll(List.of("--waivers", waivers(dump).toString()));
        words.addAll(
                List.of("--log", folder.resolve("run.jsonl").toString(), "--format", "html", "-o", site.toString()));
        for (String format : FILES) {
            words.addAll(List.of(
                    "--format", format, "-o", folder.resolve("run." + format).toString()));
        }
        Shell.Ran ran = Shell.real().run(words.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        for (String format : FILES) {
            TEXTS.put(format, Files.readString(folder.resolve("run." + format)));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path place = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(place);
                } else {
                    Files.copy(each, place);
                }
            }
        }
    }

    private static Path waivers(String dump) throws IOException {
        JsonNode report = JSON.readTree(
                Shell.real().run("check", dump, "--format", "json").out());
        ObjectNode waiver = JSON.createObjectNode().put("clause", FAILING);
        for (JsonNode function : report.at("/inputs/0/functions")) {
            if (function.get("address").asText().equals("0000:00:03.0")) {
                waiver.put("device", function.get("fingerprint").asText());
            }
        }
        waiver.put("reason", "reason " + Sites.MARKUP)
                .put("link", "javascript:alert('" + Sites.MARKUP + "')")
                .put("expires", "2099-01-01");
        ObjectNode all = JSON.createObjectNode().put("schema", "vtck-waivers/1");
        all.putArray("waivers").add(waiver);
        return Files.writeString(folder.resolve("waivers.json"), all.toString());
    }

    private static Document xml(String format) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("run." + format).toFile());
        } catch (Exception e) {
            throw new AssertionError(format + " is no XML", e);
        }
    }

    @Test
    void it_is_in_every_format() {
        assertThat(TEXTS)
                .allSatisfy((format, text) -> assertThat(text).as(format).contains("onerror"));
        assertThat(TEXTS.get("human").replaceAll("\\s", ""))
                .contains("id" + Sites.MARKUP.replace(" ", ""), "reason" + Sites.MARKUP.replace(" ", ""));
    }

    @Test
    void in_xml_it_is_no_element() {
        for (String format : List.of("junit", "otr")) {
            for (String element : List.of("script", "img", "b")) {
                assertThat(xml(format).getElementsByTagName(element).getLength())
                        .as(format)
                        .isZero();
            }
        }
    }

    @Test
    void json_gives_it_back_as_it_is() throws IOException {
        assertThat(JSON.readTree(TEXTS.get("json")).findValuesAsText("name"))
                .contains("id " + Sites.MARKUP, Sites.MARKUP);
        assertThat(JSON.readTree(TEXTS.get("sarif")).findValuesAsText("justification"))
                .anyMatch(t -> t.contains("reason " + Sites.MARKUP));
    }

    @Test
    void markdown_has_no_markup_but_its_own_and_no_link_of_a_waiver_runs() {
        assertThat(TEXTS.get("markdown")).doesNotContain("<script", "<img", "<b>", "](javascript", "href");
    }

    @Test
    void no_page_has_it_as_markup_or_as_an_address() throws IOException {
        int pages = 0;
        try (Stream<Path> all = Files.walk(site)) {
            for (Path page : all.filter(f -> f.toString().endsWith(".html")).toList()) {
                pages++;
                assertThat(Files.readString(page))
                        .as(page.toString())
                        .doesNotContain("<img src=x", "<b>bold", "<script>", "href=\"javascript");
            }
        }
        assertThat(pages).isGreaterThan(100);
    }

    @Test
    void a_data_file_is_one_call_with_one_value() throws IOException {
        for (String name : Sites.dataFiles(site)) {
            assertThat(Sites.data(site, name).isMissingNode()).as(name).isFalse();
        }
        assertThat(Sites.data(site, "overview").toString()).contains("onerror");
    }
}
