package org.vtck.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.run.Tally;
import org.vtck.reports.text.Identities;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/** Streams a run as one JSON document; keeps nothing but where it is in it. A failure to write is thrown unchecked. */
public final class JsonReport implements VerdictLog {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-report/1";

    private final JsonGenerator json;
    private final VerdictJson verdicts;
    private Optional<Identities> identities = Optional.empty();
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
    public void start(SpecModel model, String toolVersion) {
        identities = Optional.of(Identities.of(model));
        write(() -> {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "vtck");
            json.writeStringField("version", toolVersion);
            json.writeEndObject();
            json.writeObjectFieldStart("spec");
            json.writeStringField("revision", model.revision());
            json.writeStringField("hash", model.hash());
            json.writeEndObject();
            json.writeArrayFieldStart("inputs");
        });
    }

    @Override
    public void machine(Machine machine, List<String> profiles, List<String> notes) {
        write(() -> {
            endMachine();
            json.writeStartObject();
            json.writeStringField("name", machine.name());
            json.writeStringField("origin", Words.lower(machine.origin()));
            json.writeStringField("state", Words.lower(machine.state()));
            strings("profiles", profiles);
            strings("notes", notes);
            json.writeArrayFieldStart("functions");
            part = Part.FUNCTIONS;
        });
    }

    @Override
    public void function(PciFunction function, List<Verdict> judged) {
        write(() -> {
            json.writeStartObject();
            json.writeStringField("address", function.address().toString());
            Identities known = identities.orElseThrow();
            optional("vendor", known.vendor(function));
            optional("device", known.device(function));
            json.writeStringField("name", function.name());
            json.writeObjectFieldStart("counts");
            counts(Tally.counts(judged));
            json.writeEndObject();
            verdicts.write(judged);
            json.writeEndObject();
        });
    }

    @Override
    public void topology(List<Verdict> judged) {
        write(() -> {
            json.writeEndArray();
            json.writeObjectFieldStart("topology");
            json.writeObjectFieldStart("counts");
            counts(Tally.counts(judged));
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
            counts(summary.counts());
            json.writeBooleanField("incomplete", summary.incomplete());
            json.writeNumberField("machines", summary.machines());
            json.writeNumberField("functions", summary.functions());
            json.writeNumberField("mustPassed", summary.mandatoryPassed());
            json.writeNumberField("mustFailed", summary.mandatoryFailed());
            json.writeNumberField("shouldFailed", summary.recommendedFailed());
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

    private void counts(Map<Outcome, Long> counts) throws IOException {
        for (Map.Entry<Outcome, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
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
