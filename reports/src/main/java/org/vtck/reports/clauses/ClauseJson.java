package org.vtck.reports.clauses;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.vtck.reports.json.JsonDocument;
import org.vtck.reports.text.Judging;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** The list for programs, in the shape of {@code vtck-clauses.schema.json}. */
public final class ClauseJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-clauses/1";

    private ClauseJson() {}

    /** Writes all clauses of a model. */
    public static void write(OutputStream out, SpecModel model, String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            json.writeArrayFieldStart("clauses");
            for (Clause clause : model.clauses()) {
                clause(json, clause);
            }
            json.writeEndArray();
        });
        document.end();
    }

    private static void clause(JsonGenerator json, Clause clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("clause", clause.id());
        json.writeStringField("party", clause.party().name().toLowerCase(Locale.ROOT));
        json.writeStringField("obligation", clause.obligation().word());
        json.writeStringField("subject", clause.ofTopology() ? "topology" : "function");
        json.writeStringField("judged", Judging.of(clause).word());
        if (clause.body() instanceof Clause.Body.Untestable untestable) {
            json.writeStringField("reason", untestable.reason().name().toLowerCase(Locale.ROOT));
            json.writeStringField("why", untestable.why());
        }
        json.writeStringField("citation", clause.citation().text());
        json.writeStringField("module", clause.module());
        if (clause.profile().isPresent()) {
            json.writeStringField("profile", clause.profile().get());
        }
        JsonDocument.strings(json, "assumptions", clause.assumptions());
        JsonDocument.strings(json, "impliedBy", clause.impliedBy());
        json.writeStringField("text", clause.doc().orElse(""));
        json.writeEndObject();
    }
}
