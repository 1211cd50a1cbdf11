package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Failover timelines among the pages of a run: read from what {@code vtck emulate --timeline json} wrote, and drawn. */
class TimelinePagesTest {
    private static final String EXAMPLE = System.getProperty("vtck.root") + "/docs/examples/cancel.life";
    private static final String[] LIFE = {
        "emulate", "-M", "pc", "--script", EXAMPLE, "--without", "replug_on_cancel", "--timeline"
    };

    @TempDir
    private Path folder;

    private Path life(String format) {
        Path file = folder.resolve("life." + format);
        String[] words = java.util.Arrays.copyOf(LIFE, LIFE.length + 3);
        words[LIFE.length] = format;
        words[LIFE.length + 1] = "-o";
        words[LIFE.length + 2] = file.toString();
        assertThat(Shell.real().run(words).status()).isEqualTo(1);
        return file;
    }

    private Path log() {
        Path log = folder.resolve("run.jsonl");
        Shell.real().run("check", Sites.SAMPLES + "virtio-rng-pc.txt", "--log", log.toString());
        return log;
    }

    @Test
    void the_drawing_of_a_recorded_life_is_the_one_that_emulate_draws() throws IOException {
        Path site = folder.resolve("site");
        Shell.Ran ran = Shell.real()
                .run(
                        "report",
                        log().toString(),
                        "--timeline",
                        life("json").toString(),
                        "--format",
                        "html",
                        "-o",
                        site.toString());

        assertThat(ran.err()).isEmpty();
        assertThat(site.resolve("timeline/1.svg")).hasSameTextualContentAs(life("svg"));
        assertThat(Files.readString(site.resolve("timelines.html")))
                .contains("Without replug_on_cancel.", "broken at some time: cancel_restores", "<del>move</del>");
        assertThat(Files.readString(site.resolve("index.html"))).contains("timelines.html");
    }

    @Test
    void whatever_a_timeline_says_is_text() throws Exception {
        Path site = folder.resolve("site");
        Path timeline = Sites.hostileTimeline(folder);
        Shell.Ran ran = Shell.real()
                .run(
                        "report",
                        log().toString(),
                        "--timeline",
                        timeline.toString(),
                        "--format",
                        "html",
                        "-o",
                        site.toString());

        assertThat(ran.err()).isEmpty();
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(site.resolve("timeline/1.svg").toFile());
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("img").getLength()).isZero();
        assertThat(svg.getDocumentElement().getTextContent()).contains(Sites.MARKUP);
        assertThat(Files.readString(site.resolve("timelines.html")))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x", "<script>", "<i>time");
    }

    @Test
    void what_is_no_timeline_is_one_sentence_and_status_2_and_nothing_is_written() throws IOException {
        String svg = life("svg").toString();
        String json = Files.readString(life("json"));
        refused(svg, ":1: expected what `vtck emulate --timeline json` writes, found no JSON");
        refused(
                folder.resolve("none").toString(),
                "expected a file of `vtck emulate --timeline json` that can be read");
        refused(changed(json, "vtck-timeline/1", "vtck-timeline/2"), "expected vtck-timeline/1 as `schema`");
        refused(changed(json, "\"carrier\" : \"primary\"", "\"carrier\" : \"me\""), "as `carrier` of a standby");
        refused(changed(json, "cancel_restores", "cancels"), "found `cancels`");
        refused(changed(json, "\"number\" : 2", "\"number\" : 3"), "expected step 2, found step 3");
        refused(changed(json, "\"relation\"", "\"relation\" : \"\", \"own\""), "unknown field `own` in a timeline");
    }

    private String changed(String json, String from, String to) throws IOException {
        assertThat(json).contains(from);
        return Files.writeString(folder.resolve("changed.json"), json.replace(from, to))
                .toString();
    }

    private void refused(String timeline, String sentence) {
        Path site = folder.resolve("none-of-it");
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        Sites.SAMPLES + "virtio-rng-pc.txt",
                        "--timeline",
                        timeline,
                        "--format",
                        "html",
                        "-o",
                        site.toString());
        assertThat(ran.err()).startsWith("vtck: ").contains(sentence);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(site).doesNotExist();
    }

    @Test
    void a_timeline_without_pages_is_refused() {
        Shell.Ran ran = Shell.real()
                .run(
                        "check",
                        Sites.SAMPLES + "virtio-rng-pc.txt",
                        "--timeline",
                        life("json").toString());
        assertThat(ran.err()).startsWith("vtck: expected --format html beside --timeline, found none");
        assertThat(ran.status()).isEqualTo(2);
    }
}
