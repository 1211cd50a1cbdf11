package org.vtck.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Replay;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.Waiver;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;
import org.vtck.spec.verdict.Outcome;

/** A verdict as a {@code result}. */
final class Result {
    private final JsonGenerator json;
    private final Artifacts artifacts;
    private final RunStart run;

    Result(JsonGenerator json, Artifacts artifacts, RunStart run) {
        this.json = json;
        this.artifacts = artifacts;
        this.run = run;
    }

    void write(Subject subject, LoggedVerdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", verdict.clause().id());
        json.writeNumberField(
                "ruleIndex",
                List.copyOf(run.clauses().keySet()).indexOf(verdict.clause().id()));
        json.writeStringField("kind", "fail");
        json.writeStringField("level", verdict.isUnexpectedPass() ? "error" : Rule.level(verdict.clause()));
        json.writeObjectFieldStart("message");
        json.writeStringField("text", message(subject, verdict));
        json.writeEndObject();
        locations(subject, verdict);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(
                "deviceAndClause/v1",
                subject.fingerprint() + "/" + verdict.clause().id());
        json.writeEndObject();
        if (verdict.outcome() == Outcome.WAIVED) {
            suppression(verdict.waiver().orElseThrow());
        }
        json.writeObjectFieldStart("properties");
        json.writeStringField("outcome", verdict.outcome().name());
        json.writeNumberField("moreInstances", verdict.moreInstances());
        json.writeStringField(
                "replay",
                new Replay(run.options())
                        .command(
                                subject.machine().machine(),
                                subject.address(),
                                verdict.clause().id()));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String message(Subject subject, LoggedVerdict verdict) {
        String expected = verdict.evidence().isEmpty()
                        || verdict.evidence().get(0).expected().isEmpty()
                ? ""
                : "; expected " + verdict.evidence().get(0).expected();
        return Printable.escaped(subject.text() + ": " + verdict.headline() + expected);
    }

    /** The first bytes of each instance are where it is; the others that it read are related to it. */
    private void locations(Subject subject, LoggedVerdict verdict) throws IOException {
        json.writeArrayFieldStart("locations");
        boolean any = false;
        for (Evidence evidence : verdict.evidence()) {
            if (!evidence.ranges().isEmpty()) {
                location(subject, evidence.ranges().get(0));
                any = true;
            }
        }
        if (!any) {
            json.writeStartObject();
            logical(subject.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("relatedLocations");
        for (Evidence evidence : verdict.evidence()) {
            for (Range range : evidence.ranges().stream().skip(1).toList()) {
                location(subject, range);
            }
        }
        json.writeEndArray();
    }

    private void location(Subject subject, Range range) throws IOException {
        json.writeStartObject();
        Optional<PciFunction> whose = range.function().isEmpty()
                ? subject.function()
                : AddressText.parse(range.function()).flatMap(a -> function(subject, a));
        if (whose.isPresent()) {
            int index = artifacts.of(subject.machine(), whose.get());
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", artifacts.uri(index));
            json.writeNumberField("index", index);
            json.writeEndObject();
            json.writeObjectFieldStart("region");
            json.writeNumberField("byteOffset", range.offset());
            json.writeNumberField("byteLength", range.length());
            json.writeEndObject();
            json.writeEndObject();
        }
        logical(whose.map(f -> Subject.of(subject.machine(), f)).orElse(subject).text());
        json.writeEndObject();
    }

    private static Optional<PciFunction> function(Subject subject, FunctionAddress address) {
        return subject.machine().machine().functions().stream()
                .filter(f -> f.address().equals(address))
                .findFirst();
    }

    private void logical(String name) throws IOException {
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", name);
        json.writeStringField("kind", "resource");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void suppression(Waiver waiver) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", waiver.text());
        json.writeEndObject();
        json.writeEndArray();
    }
}
