package org.vtck.reports.timeline;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.Step;
import org.vtck.conformance.failover.Timeline;
import org.vtck.conformance.failover.Timeline.Moment;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.SpecModel;

/** A timeline as one JSON document, of the shape in {@code vtck-timeline.schema.json}. */
public final class TimelineJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-timeline/1";

    private TimelineJson() {}

    /** Writes it in UTF-8 and leaves closing to the caller. A failure to write is thrown unchecked. */
    public static void write(OutputStream out, SpecModel model, String toolVersion, Timeline timeline) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            json.writeStringField("machine", String.join(" ", timeline.machine()));
            json.writeStringField("relation", timeline.by());
            JsonDocument.strings(
                    json, "without", timeline.off().stream().map(Rule::word).toList());
            JsonDocument.strings(json, "broken", words(List.copyOf(timeline.broken())));
            json.writeNumberField("refused", timeline.refused());
            json.writeFieldName("start");
            state(json, timeline.start());
            json.writeArrayFieldStart("steps");
            int number = 0;
            for (Moment moment : timeline.moments()) {
                number++;
                step(json, number, moment);
            }
            json.writeEndArray();
        });
        document.end();
    }

    private static void step(JsonGenerator json, int number, Moment moment) throws IOException {
        Step step = moment.step();
        json.writeStartObject();
        json.writeNumberField("number", number);
        json.writeStringField("command", moment.command());
        json.writeStringField("action", step.action().word());
        json.writeStringField("subject", step.action().subject());
        json.writeStringField("result", step.isRefused() ? "refused" : "done");
        if (step.result() instanceof Step.Result.Refused refused) {
            json.writeStringField("reason", refused.reason());
        }
        JsonDocument.strings(json, "events", step.events());
        JsonDocument.strings(json, "broken", words(step.broken()));
        json.writeFieldName("state");
        state(json, step.state());
        json.writeEndObject();
    }

    private static void state(JsonGenerator json, State state) throws IOException {
        json.writeStartObject();
        json.writeStringField("migration", word(state.migration()));
        json.writeArrayFieldStart("standbys");
        for (State.Standby standby : state.standbys()) {
            Cell cell = Lanes.cell(state, standby.id());
            json.writeStartObject();
            json.writeStringField("id", standby.id());
            json.writeStringField("groupId", String.format(Locale.ROOT, "0x%016x", standby.group()));
            json.writeBooleanField("negotiated", standby.negotiated());
            json.writeStringField("carrier", word(cell.kind()));
            JsonDocument.strings(json, "by", List.copyOf(cell.primaries()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("primaries");
        for (State.Primary primary : state.primaries()) {
            json.writeStartObject();
            json.writeStringField("id", primary.id());
            json.writeStringField("bus", primary.bus());
            json.writeStringField("status", word(primary.status()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pairs");
        for (State.Pair pair : state.pairs()) {
            json.writeStartObject();
            json.writeStringField("standby", pair.standby());
            json.writeStringField("primary", pair.primary());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<String> words(List<Invariant> invariants) {
        return invariants.stream().map(Invariant::word).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
