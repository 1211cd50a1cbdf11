package org.vtck.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** Writes the {@code verdicts} of one subject. */
final class VerdictJson {
    private final JsonGenerator json;
    private final Verdicts listed;

    VerdictJson(JsonGenerator json, Verdicts listed) {
        this.json = json;
        this.listed = listed;
    }

    void write(List<Verdict> verdicts) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (Verdict verdict : verdicts) {
            if (listed == Verdicts.ALL || verdict.outcome() != Outcome.PASS) {
                verdict(verdict);
            }
        }
        json.writeEndArray();
    }

    private void verdict(Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("clause", verdict.clause().id());
        json.writeStringField("party", Words.lower(verdict.clause().party()));
        json.writeStringField("obligation", verdict.clause().obligation().word());
        json.writeStringField("outcome", verdict.outcome().name());
        json.writeStringField("citation", verdict.clause().citation().text());
        json.writeArrayFieldStart("assumptions");
        for (String assumption : verdict.clause().assumptions()) {
            json.writeString(assumption);
        }
        json.writeEndArray();
        json.writeStringField("note", verdict.note());
        json.writeArrayFieldStart("evidence");
        for (Evidence evidence : verdict.evidence()) {
            evidence(evidence);
        }
        json.writeEndArray();
        json.writeNumberField("moreInstances", verdict.moreInstances());
        json.writeEndObject();
    }

    private void evidence(Evidence evidence) throws IOException {
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
}
