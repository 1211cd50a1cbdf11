package org.vtck.reports.pairing;

import static org.vtck.conformance.pairing.PairingResult.keyText;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.pairing.PairingResult.Conflict;
import org.vtck.conformance.pairing.PairingResult.Pair;
import org.vtck.conformance.pairing.PairingResult.Part;
import org.vtck.conformance.pairing.PairingResult.Unpaired;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/** Streams pairs as one JSON document. A failure to write is thrown unchecked. */
public final class PairJson implements PairReport {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-pair/1";

    private final JsonGenerator json;
    private final SpecModel model;
    private final Relation relation;

    private PairJson(JsonGenerator json, SpecModel model, Relation relation) {
        this.json = json;
        this.model = model;
        this.relation = relation;
    }

    /** A report that writes UTF-8; it flushes at the end and leaves closing to the caller. */
    public static PairJson to(OutputStream out, SpecModel model, Relation relation) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            return new PairJson(json, model, relation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(String toolVersion) {
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
            json.writeStringField("relation", relation.name());
            json.writeArrayFieldStart("inputs");
        });
    }

    @Override
    public void machine(PairedMachine machine) {
        PairingResult result = machine.result();
        write(() -> {
            json.writeStartObject();
            json.writeStringField("name", machine.machine().name());
            json.writeNumberField("functions", machine.machine().functions().size());
            json.writeArrayFieldStart("pairs");
            for (Pair pair : result.pairs()) {
                pair(pair);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("unpaired");
            for (Unpaired unpaired : result.unpaired()) {
                unpaired(unpaired);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("conflicts");
            for (Conflict conflict : result.conflicts()) {
                conflict(conflict);
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

    private void pair(Pair pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("groupId", keyText(pair.key()));
        for (Part part : pair.parts()) {
            json.writeStringField(part.role(), part.address().toString());
        }
        json.writeEndObject();
    }

    private void unpaired(Unpaired unpaired) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", unpaired.address().toString());
        json.writeStringField("groupId", keyText(unpaired.key()));
        json.writeStringField("role", unpaired.role());
        reason(unpaired.reason());
        json.writeEndObject();
    }

    private void conflict(Conflict conflict) throws IOException {
        json.writeStartObject();
        json.writeStringField("groupId", keyText(conflict.key()));
        json.writeArrayFieldStart("members");
        for (FunctionAddress member : conflict.members()) {
            json.writeString(member.toString());
        }
        json.writeEndArray();
        reason(conflict.reason());
        json.writeEndObject();
    }

    private void reason(Relation.Reason reason) throws IOException {
        json.writeStringField("reason", reason.name());
        json.writeStringField("text", reason.sentence());
    }

    @Override
    public void end(PairSummary summary) {
        write(() -> {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("machines", summary.machines());
            json.writeNumberField("pairs", summary.pairs());
            json.writeNumberField("unpaired", summary.unpaired());
            json.writeNumberField("conflicts", summary.conflicts());
            json.writeNumberField("undecided", summary.undecided());
            json.writeEndObject();
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
