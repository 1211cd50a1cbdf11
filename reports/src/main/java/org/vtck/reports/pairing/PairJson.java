package org.vtck.reports.pairing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.vtck.conformance.pairing.KeyForm;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.pairing.PairingResult.Conflict;
import org.vtck.conformance.pairing.PairingResult.Pair;
import org.vtck.conformance.pairing.PairingResult.Part;
import org.vtck.conformance.pairing.PairingResult.Unpaired;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/** Streams pairs as one JSON document. A failure to write is thrown unchecked. */
public final class PairJson implements PairReport {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-pair/1";

    private final OutputStream out;
    private final SpecModel model;
    private final Relation relation;
    private final KeyForm form;
    private Optional<JsonDocument> document = Optional.empty();

    /** A report that writes UTF-8; it flushes at the end and leaves closing to the caller. */
    public PairJson(OutputStream out, SpecModel model, Relation relation) {
        this.out = out;
        this.model = model;
        this.relation = relation;
        this.form = KeyForm.of(relation);
    }

    @Override
    public void start(String toolVersion) {
        document = Optional.of(JsonDocument.begin(out, SCHEMA, model, toolVersion));
        write(json -> {
            json.writeStringField("relation", relation.name());
            JsonDocument.strings(json, "assumptions", relation.assumptions());
            json.writeArrayFieldStart("inputs");
        });
    }

    @Override
    public void machine(PairedMachine machine) {
        PairingResult result = machine.result();
        write(json -> {
            json.writeStartObject();
            json.writeStringField("name", machine.machine().name());
            json.writeNumberField("functions", machine.machine().functions().size());
            json.writeArrayFieldStart("pairs");
            for (Pair pair : result.pairs()) {
                pair(json, pair);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unpaired");
            for (Unpaired unpaired : result.unpaired()) {
                unpaired(json, unpaired);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conflicts");
            for (Conflict conflict : result.conflicts()) {
                conflict(json, conflict);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("undecided");
            for (Part part : result.undecided()) {
                json.writeStartObject();
                json.writeStringField("address", part.address().toString());
                json.writeStringField("role", part.role());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void pair(JsonGenerator json, Pair pair) throws IOException {
        json.writeStartObject();
        key(json, pair.key());
        for (Part part : pair.parts()) {
            json.writeStringField(part.role(), part.address().toString());
        }
        json.writeEndObject();
    }

    private void unpaired(JsonGenerator json, Unpaired unpaired) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", unpaired.address().toString());
        key(json, unpaired.key());
        json.writeStringField("role", unpaired.role());
        reason(json, unpaired.reason());
        json.writeEndObject();
    }

    private void conflict(JsonGenerator json, Conflict conflict) throws IOException {
        json.writeStartObject();
        key(json, conflict.key());
        json.writeArrayFieldStart("members");
        for (FunctionAddress member : conflict.members()) {
            json.writeString(member.toString());
        }
        json.writeEndArray();
        reason(json, conflict.reason());
        json.writeEndObject();
    }

    private void key(JsonGenerator json, long key) throws IOException {
        json.writeStringField(form.word(), form.text(key));
    }

    private static void reason(JsonGenerator json, Relation.Reason reason) throws IOException {
        json.writeStringField("reason", reason.name());
        json.writeStringField("text", reason.sentence());
    }

    @Override
    public void end(PairSummary summary) {
        write(json -> {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("machines", summary.machines());
            json.writeNumberField("pairs", summary.pairs());
            json.writeNumberField("unpaired", summary.unpaired());
            json.writeNumberField("conflicts", summary.conflicts());
            json.writeNumberField("undecided", summary.undecided());
            json.writeEndObject();
        });
        document.ifPresent(JsonDocument::end);
    }

    private void write(JsonDocument.Writing writing) {
        document.ifPresent(d -> d.write(writing));
    }
}
