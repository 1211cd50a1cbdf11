package org.vtck.reports.sarif;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.vtck.reports.log.LoggedClause;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.SubjectReport;
import org.vtck.reports.log.SummaryJson;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/**
 * One run with a rule for every clause and a result for every verdict that fails, also if a waiver covers it (a suppression), and
 * for every waived clause that passes. All other verdicts are counted in the run's {@code properties}.
 */
public final class SarifReport extends SubjectReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final JsonGenerator json;
    private final Artifacts artifacts = new Artifacts();

    private SarifReport(JsonGenerator json) {
        this.json = json;
    }

    /** A report in UTF-8 that leaves closing to the caller. */
    public static SarifReport to(OutputStream out) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            return new SarifReport(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(RunStart started) {
        super.start(started);
        write(() -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            json.writeObjectFieldStart("tool");
            json.writeObjectFieldStart("driver");
            json.writeStringField("name", "vtck");
            json.writeStringField("version", started.tool());
            json.writeArrayFieldStart("rules");
            for (LoggedClause clause : started.clauses().values()) {
                Rule.write(json, clause);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("results");
        });
    }

    @Override
    protected void subject(Subject subject, List<LoggedVerdict> verdicts) {
        for (LoggedVerdict verdict : verdicts) {
            if (verdict.needsAttention() || verdict.outcome() == Outcome.WAIVED) {
                write(() -> new Result(json, artifacts, run()).write(subject, verdict));
            }
        }
    }

    @Override
    public void end(Summary summary) {
        write(() -> {
            json.writeEndArray();
            artifacts.write(json);
            json.writeArrayFieldStart("invocations");
            json.writeStartObject();
            json.writeBooleanField("executionSuccessful", !summary.incomplete());
            json.writeStringField("startTimeUtc", run().began().toString());
            json.writeEndObject();
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            json.writeStringField("specRevision", run().spec().revision());
            json.writeStringField("specHash", run().spec().hash());
            json.writeObjectFieldStart("summary");
            SummaryJson.write(json, summary);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
