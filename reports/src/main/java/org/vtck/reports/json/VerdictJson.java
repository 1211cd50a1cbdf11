package org.vtck.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.VerdictParts;
import org.vtck.reports.text.Words;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;

/** Writes the {@code verdicts} of one subject. */
final class VerdictJson {
    private final JsonGenerator json;
    private final Verdicts listed;

    VerdictJson(JsonGenerator json, Verdicts listed) {
        this.json = json;
        this.listed = listed;
    }

    void write(List<LoggedVerdict> verdicts) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (LoggedVerdict verdict : verdicts) {
            if (listed == Verdicts.ALL || verdict.outcome() != Outcome.PASS) {
                verdict(verdict);
            }
        }
        json.writeEndArray();
    }

    private void verdict(LoggedVerdict verdict) throws IOException {
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
            VerdictParts.evidence(json, evidence);
        }
        json.writeEndArray();
        json.writeNumberField("moreInstances", verdict.moreInstances());
        if (verdict.waiver().isPresent()) {
            VerdictParts.waiver(json, verdict.waiver().get());
        }
        json.writeEndObject();
    }
}
