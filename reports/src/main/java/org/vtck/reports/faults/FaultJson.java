package org.vtck.reports.faults;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.faults.Problem;
import org.vtck.conformance.faults.Row;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** The matrix for programs, in the shape of {@code vtck-faults.schema.json}. */
public final class FaultJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-faults/1";

    private FaultJson() {}

    /** Writes the matrix of a model. */
    public static void write(OutputStream out, SpecModel model, KillMatrix matrix, String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            json.writeBooleanField("stopped", matrix.stopped());
            JsonDocument.strings(
                    json, "clauses", matrix.columns().stream().map(Clause::id).toList());
            json.writeArrayFieldStart("faults");
            for (Row row : matrix.rows()) {
                row(json, row);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Problem problem : matrix.problems()) {
                json.writeStartObject();
                json.writeStringField("place", problem.place().toString());
                json.writeStringField("text", problem.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        document.end();
    }

    private static void row(JsonGenerator json, Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("fault", row.fault().name());
        json.writeStringField("kind", row.fault().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("base", row.fault().base());
        JsonDocument.strings(json, "declared", row.fault().clauses());
        JsonDocument.strings(json, "fails", row.fails());
        JsonDocument.strings(json, "uses", row.uses());
        JsonDocument.strings(json, "waits", row.waits());
        json.writeEndObject();
    }
}
