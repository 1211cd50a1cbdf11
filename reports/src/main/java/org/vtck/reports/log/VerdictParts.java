package org.vtck.reports.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;

/** Parts of verdicts as every document of vtck states them. */
public final class VerdictParts {
    private VerdictParts() {}

    /** Evidence, as an object. */
    public static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", evidence.subject());
        json.writeStringField("expected", evidence.expected());
        json.writeStringField("observed", evidence.observed());
        json.writeArrayFieldStart("ranges");
        for (Range range : evidence.ranges()) {
            json.writeStartObject();
            if (!range.function().isEmpty()) {
                json.writeStringField("function", range.function());
            }
            json.writeNumberField("offset", range.offset());
            json.writeNumberField("length", range.length());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The field {@code waiver}; the clause is that of the verdict. */
    public static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
        json.writeObjectFieldStart("waiver");
        json.writeStringField("device", waiver.device());
        json.writeStringField("reason", waiver.reason());
        json.writeStringField("link", waiver.link());
        json.writeStringField("expires", waiver.expires().toString());
        json.writeEndObject();
    }
}
