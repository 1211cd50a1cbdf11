package org.vtck.reports.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.vtck.reports.text.Words;
import org.vtck.spec.model.Clause.Citation;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Summary;

/**
 * Writes a run as JSON Lines: each line is handed over as soon as it is whole, so that of a run that is killed everything up to
 * then can be read.
 */
public final class LogWriter implements Report {
    /** Name of the shape; the number rises when an old reader could no longer read it. */
    static final String SCHEMA = "vtck-log/";

    /** Version of the shape. */
    static final int VERSION = 1;

    private final OutputStream out;
    private final JsonFactory factory = new JsonFactory();

    /** A log in UTF-8; the stream stays the caller's to close. */
    public LogWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start(RunStart start) {
        line("run", json -> {
            json.writeStringField("schema", SCHEMA + VERSION);
            json.writeStringField("tool", start.tool());
            json.writeStringField("revision", start.spec().revision());
            json.writeStringField("hash", start.spec().hash());
            json.writeStringField("began", start.began().toString());
            json.writeStringField("options", start.options());
            texts(json, "profiles", start.profiles());
            texts(json, "assumptions", start.assumptions());
            json.writeArrayFieldStart("clauses");
            for (LoggedClause clause : start.clauses().values()) {
                clause(json, clause);
            }
            json.writeEndArray();
        });
    }

    @Override
    public void machine(LoggedMachine machine) {
        line("machine", json -> {
            json.writeStringField("name", machine.name());
            json.writeStringField("origin", Words.lower(machine.machine().origin()));
            json.writeStringField("state", Words.lower(machine.machine().state()));
            json.writeStringField("fingerprint", machine.identities().ofMachine());
            strings(json, "profiles", machine.profiles());
            strings(json, "notes", machine.notes());
            json.writeNumberField("functions", machine.machine().functions().size());
        });
        for (PciFunction function : machine.machine().functions()) {
            Identity identity = machine.identities().of(function);
            line("function", json -> function(json, function, identity));
        }
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        line("verdicts", json -> {
            json.writeStringField("function", function.address().toString());
            verdicts(json, verdicts);
        });
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        line("verdicts", json -> verdicts(json, verdicts));
    }

    @Override
    public void end(Summary summary) {
        line("end", json -> SummaryJson.write(json, summary));
    }

    private static void clause(JsonGenerator json, LoggedClause clause) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", clause.id());
        json.writeStringField("party", Words.lower(clause.party()));
        json.writeStringField("obligation", clause.obligation().word());
        json.writeStringField("subject", Words.lower(clause.subject()));
        citation(json, clause.citation());
        json.writeStringField("judgedBy", clause.judging().word());
        json.writeStringField("needs", clause.needs());
        strings(json, "assumptions", clause.assumptions());
        optional(json, "profile", clause.profile());
        optional(json, "doc", clause.doc());
        optional(json, "hint", clause.hint());
        json.writeEndObject();
    }

    private static void citation(JsonGenerator json, Citation citation) throws IOException {
        json.writeObjectFieldStart("citation");
        json.writeStringField("document", citation.document().name());
        json.writeStringField("version", citation.document().version());
        json.writeStringField("title", citation.document().title());
        json.writeStringField("section", citation.section());
        optional(json, "label", citation.label());
        if (citation.statement().isPresent()) {
            json.writeNumberField("statement", citation.statement().get());
        }
        json.writeEndObject();
    }

    private static void function(JsonGenerator json, PciFunction function, Identity identity) throws IOException {
        json.writeStringField("address", function.address().toString());
        json.writeStringField("name", function.name());
        if (function.declaredType().isPresent()) {
            json.writeNumberField("declaredType", function.declaredType().getAsInt());
        }
        optional(json, "vendor", identity.vendor());
        optional(json, "device", identity.device());
        json.writeStringField("kind", identity.kind());
        json.writeStringField("fingerprint", identity.fingerprint());
        json.writeStringField("bytes", Hex.encodeHexString(function.space().toBytes()));
    }

    private static void verdicts(JsonGenerator json, List<LoggedVerdict> verdicts) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (LoggedVerdict verdict : verdicts) {
            json.writeStartObject();
            json.writeStringField("clause", verdict.clause().id());
            json.writeStringField("outcome", verdict.outcome().name());
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
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> texts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    /** A line is handed over whole: half a line would be taken for the end of a killed run. */
    private void line(String type, Writing fields) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            fields.into(json);
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
            line.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void into(JsonGenerator json) throws IOException;
    }
}
