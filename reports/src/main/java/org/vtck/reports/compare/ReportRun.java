package org.vtck.reports.compare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.compare.ReportDevices.Machine;
import org.vtck.reports.json.JsonReport;
import org.vtck.reports.log.Fields;

/**
 * Reads a run from the JSON report that was made of it, strictly, and a function at a time. Every verdict must be in it. A report says
 * less than a log: not when the run began and, of builds before there were fingerprints, not by what a device is known again.
 */
public final class ReportRun {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** How a report starts, which no log does. */
    private static final String START = "(?s)\\s*\\{\\s*\"schema\".*";

    private static final int START_BYTES = 64;

    private final String file;
    private final JsonParser json;
    private final ReportDevices devices = new ReportDevices();
    private boolean schema;
    private Optional<String> tool = Optional.empty();
    private Optional<Spec> spec = Optional.empty();
    private Optional<ComparedRun> run = Optional.empty();

    private record Spec(String revision, String hash) {}

    private ReportRun(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /** Whether a stream starts as a report does; it must know how to go back ({@code mark}), and has when this returns. */
    public static boolean startsIn(InputStream in) throws IOException {
        in.mark(START_BYTES);
        String start = new String(in.readNBytes(START_BYTES), ISO_8859_1);
        in.reset();
        return start.matches(START);
    }

    /**
     * Reads a whole report.
     *
     * @param file what to call it in messages
     * @throws InputException if it is none, or not every verdict is in it
     */
    public static ComparedRun read(String file, InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            ReportRun reading = new ReportRun(file, json);
            try {
                return reading.report();
            } catch (JsonProcessingException e) {
                String why = Printable.escaped(
                        e.getOriginalMessage().lines().findFirst().orElse(""));
                throw reading.spot("").wrong("expected a report in JSON, found otherwise (" + why + ")");
            }
        }
    }

    private ComparedRun report() throws IOException {
        take(JsonToken.START_OBJECT, "a report as a JSON object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "schema" -> schema();
                case "tool" -> tool();
                case "spec" -> spec();
                case "inputs" -> inputs();
                case "summary" -> summary();
                default -> throw unknown(name, "a report");
            }
        }
        if (json.nextToken() != null) {
            throw spot("").wrong("expected nothing after the report, found more");
        }
        return run.orElseThrow(() -> missing("summary", "a report"));
    }

    private void schema() throws IOException {
        String found = text("schema");
        if (!found.equals(JsonReport.SCHEMA)) {
            throw spot("").wrong("expected the schema `" + JsonReport.SCHEMA + "`, found `" + Printable.escaped(found)
                    + "`");
        }
        schema = true;
    }

    private void tool() throws IOException {
        Fields fields = fields("`tool`");
        fields.text("name");
        tool = Optional.of(fields.text("version"));
        fields.noOthers();
    }

    private void spec() throws IOException {
        Fields fields = fields("`spec`");
        spec = Optional.of(new Spec(fields.text("revision"), fields.text("hash")));
        fields.noOthers();
    }

    private void inputs() throws IOException {
        if (!schema) {
            throw missing("schema", "a report before its `inputs`");
        }
        take(json.currentToken(), JsonToken.START_ARRAY, "an array `inputs`");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            input();
        }
        take(json.currentToken(), JsonToken.END_ARRAY, "objects alone in `inputs`");
    }

    private void input() throws IOException {
        Machine machine = devices.machine();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "name" -> machine.named(text(name));
                case "fingerprint" -> machine.knownBy(text(name));
                case "origin", "state", "profiles", "notes" -> json.skipChildren();
                case "functions" -> functions(machine);
                case "topology" -> machine.topology(fields("`topology`"));
                default -> throw unknown(name, "an input");
            }
        }
    }

    private void functions(Machine machine) throws IOException {
        take(json.currentToken(), JsonToken.START_ARRAY, "an array `functions`");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            machine.function(fields("a function"));
        }
        take(json.currentToken(), JsonToken.END_ARRAY, "objects alone in `functions`");
    }

    private void summary() throws IOException {
        Fields fields = fields("`summary`");
        String version = tool.orElseThrow(() -> missing("tool", "a report before its `summary`"));
        Spec judging = spec.orElseThrow(() -> missing("spec", "a report before its `summary`"));
        run = Optional.of(devices.run(
                file, new ComparedRun.Build(version, judging.revision(), judging.hash(), Optional.empty()), fields));
        fields.noOthers();
    }

    private String text(String name) throws IOException {
        take(json.currentToken(), JsonToken.VALUE_STRING, "a text as `" + name + "`");
        return json.getText();
    }

    /** The object that starts here, read to its end. */
    private Fields fields(String what) throws IOException {
        Fields.Spot spot = spot(what);
        return Fields.of(JSON.<JsonNode>readTree(json), spot);
    }

    private void take(JsonToken expected, String what) throws IOException {
        take(json.nextToken(), expected, what);
    }

    private void take(@Nullable JsonToken found, JsonToken expected, String what) {
        if (found != expected) {
            throw spot("").wrong("expected " + what + ", found otherwise");
        }
    }

    private InputException missing(String field, String where) {
        return spot("").wrong("expected a field `" + field + "` in " + where + ", found none");
    }

    private InputException unknown(String field, String where) {
        return spot("").wrong("unknown field `" + Printable.escaped(field) + "` in " + where);
    }

    private Fields.Spot spot(String what) {
        return new Fields.Spot(file, json.currentLocation().getLineNr(), what);
    }
}
