package org.vtck.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.Tally;
import org.vtck.reports.log.Identity;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.SummaryJson;
import org.vtck.reports.text.Words;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;

/** Streams a run as one JSON document; keeps nothing but where it is in it. A failure to write is thrown unchecked. */
public final class JsonReport implements Report {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-report/1";

    private final JsonGenerator json;
    private final VerdictJson verdicts;
    private Optional<LoggedMachine> machine = Optional.empty();
    private Part part = Part.BEFORE_MACHINES;

    /** Which array or object is open. */
    private enum Part {
        BEFORE_MACHINES,
        FUNCTIONS,
        AFTER_FUNCTIONS
    }

    private JsonReport(JsonGenerator json, Verdicts listed) {
        this.json = json;
        this.verdicts = new VerdictJson(json, listed);
    }

    /** A report that writes UTF-8; it flushes at the end and leaves closing to the caller. */
    public static JsonReport to(OutputStream out, Verdicts listed) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            return new JsonReport(json, listed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(RunStart start) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "vtck");
            json.writeStringField("version", start.tool());
            json.writeEndObject();
            json.writeObjectFieldStart("spec");
            json.writeStringField("revision", start.spec().revision());
            json.writeStringField("hash", start.spec().hash());
            json.writeEndObject();
            json.writeArrayFieldStart("inputs");
        });
    }

    @Override
    public void machine(LoggedMachine started) {
        machine = Optional.of(started);
        Machine read = started.machine();
        write(() -> {
            endMachine();
            json.writeStartObject();
            json.writeStringField("name", read.name());
            json.writeStringField("origin", Words.lower(read.origin()));
            json.writeStringField("state", Words.lower(read.state()));
            json.writeStringField("fingerprint", started.identities().ofMachine());
            strings("profiles", started.profiles());
            strings("notes", started.notes());
            json.writeArrayFieldStart("functions");
            part = Part.FUNCTIONS;
        });
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> judged) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("address", function.address().toString());
            Identity identity = machine.orElseThrow().identities().of(function);
            optional("vendor", identity.vendor());
            optional("device", identity.device());
            json.writeStringField("fingerprint", identity.fingerprint());
            json.writeStringField("name", function.name());
            json.writeObjectFieldStart("counts");
            SummaryJson.counts(json, Tally.counts(LoggedVerdict.outcomes(judged)));
            json.writeEndObject();
            verdicts.write(judged);
            json.writeEndObject();
        });
    }

    @Override
    public void topology(List<LoggedVerdict> judged) {
        write(() -> {
            json.writeEndArray();
            json.writeObjectFieldStart("topology");
            json.writeObjectFieldStart("counts");
            SummaryJson.counts(json, Tally.counts(LoggedVerdict.outcomes(judged)));
            json.writeEndObject();
            verdicts.write(judged);
            json.writeEndObject();
            part = Part.AFTER_FUNCTIONS;
        });
    }

    @Override
    public void end(Summary summary) {
        write(() -> {
            endMachine();
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            SummaryJson.write(json, summary);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }

    /** Closes what is open of a machine, also of one that was left in the middle. */
    private void endMachine() throws IOException {
        if (part == Part.FUNCTIONS) {
            json.writeEndArray();
        }
        if (part != Part.BEFORE_MACHINES) {
            json.writeEndObject();
        }
        part = Part.BEFORE_MACHINES;
    }

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
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
