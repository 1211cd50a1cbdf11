package org.vtck.reports.nightly;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.Night;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.SpecModel;

/** What fails newly, and what is quarantined, in the shape of {@code vtck-new-failures.schema.json}. */
public final class NightlyJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-new-failures/1";

    private NightlyJson() {}

    /** Writes how a night differs from the last complete one. */
    public static void write(OutputStream out, SpecModel model, Nightly.Outcome outcome, String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            night(json, "night", outcome.night());
            if (outcome.before().isPresent()) {
                night(json, "before", outcome.before().get());
            }
            list(json, "newFailures", of(outcome, Kind.REGRESSION, Kind.ADVISORY, Kind.NEW_ITEM, Kind.NEW_SUBJECT));
            list(json, "unexpectedPasses", of(outcome, Kind.UNEXPECTED_PASS));
            list(json, "quarantined", of(outcome, Kind.FLIP));
            list(json, "fixed", of(outcome, Kind.FIXED));
            list(json, "missing", of(outcome, Kind.NOT_JUDGED, Kind.GONE));
        });
        document.end();
    }

    private static List<Difference> of(Nightly.Outcome outcome, Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return outcome.differences().stream()
                .filter(d -> wanted.contains(d.kind()))
                .toList();
    }

    private static void night(JsonGenerator json, String name, Night night) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("id", night.id());
        json.writeStringField("began", night.start().began().toString());
        json.writeStringField("state", night.state().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    static void list(JsonGenerator json, String name, List<Difference> differences) throws IOException {
        json.writeArrayFieldStart(name);
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringField("kind", word(difference.kind()));
            json.writeStringField("part", difference.part());
            json.writeStringField("subject", difference.subject());
            json.writeStringField("item", difference.item());
            json.writeStringField("before", difference.before());
            json.writeStringField("after", difference.after());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
