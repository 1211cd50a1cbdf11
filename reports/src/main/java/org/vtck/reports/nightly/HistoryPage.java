package org.vtck.reports.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.PartState;
import org.vtck.spec.verdict.Outcome;

/** The index page of the nights: {@code index.html}, which is the same every night, its data, {@code history.js}, and charts. */
public final class HistoryPage {
    private static final String TEMPLATE = "/nightly/index.html";

    /** How many nights are shown, so that a page stays below 2 MB however long the history is. */
    private static final int MOST_NIGHTS = 1_000;

    /** How many differences are shown, for the same reason: when a clause changes, all devices may differ. */
    private static final int MOST_DIFFERENCES = 1_000;

    /** What the page leads to, where it is there: a part that never ran has left nothing. */
    private static final List<String> FILES = List.of(
            "trends/trends.html",
            "corpus/index.html",
            "new-failures.json",
            "verdicts.jsonl",
            "faults.json",
            "campaign.json",
            "qemu.txt");

    private HistoryPage() {}

    /** Publishes the page of a night and those before it, oldest first; of a long history the newest. */
    public static void publish(OutFolder folder, List<Night> history, Nightly.Outcome tonight) {
        List<Night> nights = history.subList(Math.max(0, history.size() - MOST_NIGHTS), history.size());
        folder.folder(
                "trends",
                site -> Trends.write(site, nights, tonight.night().start().tool()));
        List<String> files = FILES.stream()
                .filter(f -> Files.exists(folder.path().resolve(f)))
                .toList();
        folder.write("history.js", out -> data(out, nights, tonight, files));
        folder.write("index.html", HistoryPage::template);
    }

    private static void template(OutputStream out) throws IOException {
        try (InputStream in = Objects.requireNonNull(HistoryPage.class.getResourceAsStream(TEMPLATE))) {
            in.transferTo(out);
        }
    }

    private static void data(OutputStream out, List<Night> nights, Nightly.Outcome tonight, List<String> files)
            throws IOException {
        out.write("window.vtckHistory = ".getBytes(UTF_8));
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("schema", "vtck-history/1");
            json.writeNumberField("tonight", tonight.night().id());
            json.writeArrayFieldStart("files");
            for (String file : files) {
                json.writeString(file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("parts");
            for (PartState part : tonight.parts()) {
                json.writeStartObject();
                json.writeStringField("part", part.part());
                json.writeStringField("end", word(part.end()));
                json.writeStringField("note", part.note());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("nights");
            for (Night night : nights) {
                night(json, night);
            }
            json.writeEndArray();
            List<Difference> differences = tonight.differences();
            int shown = Math.min(MOST_DIFFERENCES, differences.size());
            NightlyJson.list(json, "differences", differences.subList(0, shown));
            json.writeNumberField("moreDifferences", differences.size() - shown);
            json.writeEndObject();
        }
        out.write(";\n".getBytes(UTF_8));
    }

    private static void night(JsonGenerator json, Night night) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", night.id());
        json.writeStringField("began", night.start().began().toString());
        json.writeStringField("state", word(night.state()));
        json.writeNumberField("seed", night.start().seed());
        json.writeStringField("tool", night.start().tool());
        json.writeStringField("revision", night.start().revision());
        json.writeNumberField("subjects", night.subjects());
        json.writeNumberField("mandatoryFailures", night.mandatoryFailures());
        json.writeObjectFieldStart("counts");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(outcome.name(), night.counts().getOrDefault(outcome, 0L));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("differences");
        Map<Difference.Kind, Long> counts = night.differences();
        for (Difference.Kind kind : Difference.Kind.values()) {
            json.writeNumberField(word(kind), counts.getOrDefault(kind, 0L));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
