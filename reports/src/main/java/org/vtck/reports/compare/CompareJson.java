package org.vtck.reports.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.reports.compare.Comparison.Difference;
import org.vtck.reports.log.SummaryJson;
import org.vtck.spec.verdict.Outcome;

/** A comparison as JSON, in the shape of {@code vtck-compare.schema.json}. */
public final class CompareJson {
    private final JsonGenerator json;

    private CompareJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a comparison in UTF-8; the stream stays the caller's to close. */
    public static void write(OutputStream out, Comparison comparison, String toolVersion) {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            new CompareJson(json).write(comparison, toolVersion);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Comparison comparison, String toolVersion) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", "vtck-compare/1");
        json.writeStringField("tool", toolVersion);
        json.writeArrayFieldStart("runs");
        for (ComparedRun run : comparison.runs()) {
            run(run);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("differences");
        for (Difference difference : comparison.differences()) {
            difference(difference);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("devicesOnlyInSome");
        for (List<Optional<JudgedDevice>> row : comparison.onlyInSome()) {
            json.writeStartObject();
            devices(row);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clausesOnlyInSome");
        for (Map.Entry<String, List<Boolean>> clause : comparison.clauses().entrySet()) {
            json.writeStartObject();
            json.writeStringField("clause", clause.getKey());
            json.writeArrayFieldStart("in");
            for (boolean has : clause.getValue()) {
                json.writeBoolean(has);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        summary(comparison);
        json.writeEndObject();
    }

    private void run(ComparedRun run) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", run.name());
        json.writeStringField("tool", run.build().tool());
        json.writeStringField("revision", run.build().revision());
        json.writeStringField("hash", run.build().hash());
        if (run.build().began().isPresent()) {
            json.writeStringField("began", run.build().began().get().toString());
        }
        json.writeObjectFieldStart("summary");
        SummaryJson.write(json, run.summary());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void difference(Difference difference) throws IOException {
        json.writeStartObject();
        json.writeStringField("change", difference.change().name());
        json.writeStringField("clause", difference.clause().id());
        json.writeStringField("obligation", difference.clause().obligation().word());
        json.writeArrayFieldStart("outcomes");
        for (Optional<Outcome> outcome : difference.outcomes()) {
            if (outcome.isPresent()) {
                json.writeString(outcome.get().name());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        devices(difference.device());
        json.writeEndObject();
    }

    private void devices(List<Optional<JudgedDevice>> row) throws IOException {
        json.writeArrayFieldStart("devices");
        for (Optional<JudgedDevice> device : row) {
            if (device.isPresent()) {
                json.writeStartObject();
                json.writeStringField("machine", device.get().machine());
                json.writeStringField("place", device.get().place());
                json.writeStringField("ids", device.get().ids());
                if (device.get().isKnownAgain()) {
                    json.writeStringField("fingerprint", device.get().fingerprint());
                }
                json.writeEndObject();
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    private void summary(Comparison comparison) throws IOException {
        json.writeObjectFieldStart("summary");
        for (Map.Entry<Change, Integer> count : comparison.counts().entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
        json.writeNumberField("devicesOnlyInSome", comparison.onlyInSome().size());
        json.writeNumberField("clausesOnlyInSome", comparison.clauses().size());
        json.writeBooleanField("incomplete", comparison.isIncomplete());
        json.writeEndObject();
    }
}
