package org.vtck.reports.proof;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vtck.conformance.proof.Settled;
import org.vtck.conformance.proof.Witness;
import org.vtck.reports.json.JsonDocument;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.verdict.Evidence;

/** Proofs for programs, in the shape of {@code vtck-proof.schema.json}. */
public final class ProofJson {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-proof/1";

    private ProofJson() {}

    /** Writes what became of the claims about a model. */
    public static void write(
            OutputStream out,
            SpecModel model,
            List<Settled> settled,
            Map<String, String> inexpressible,
            String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> {
            json.writeArrayFieldStart("claims");
            for (Settled each : settled) {
                claim(json, each);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("inexpressible");
            for (Map.Entry<String, String> clause : inexpressible.entrySet()) {
                json.writeStringField(clause.getKey(), clause.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("summary");
            for (Settled.Result result : Settled.Result.values()) {
                json.writeNumberField(
                        result.word(),
                        settled.stream().filter(s -> s.result() == result).count());
            }
            json.writeEndObject();
        });
        document.end();
    }

    private static void claim(JsonGenerator json, Settled settled) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", settled.claim().name());
        json.writeStringField("kind", settled.claim().kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("claim", settled.claim().sentence());
        JsonDocument.strings(json, "clauses", settled.claim().clauses());
        json.writeStringField("result", settled.result().word());
        json.writeNumberField("depth", settled.depth());
        json.writeStringField("note", settled.note());
        json.writeNumberField("effort", settled.effort());
        if (settled.witness().isPresent()) {
            witness(json, settled.witness().get(), settled.marks());
        }
        json.writeEndObject();
    }

    private static void witness(JsonGenerator json, Witness witness, List<Evidence.Range> marks) throws IOException {
        json.writeObjectFieldStart("witness");
        if (witness.hasSpace()) {
            json.writeStringField("space", HexFormat.of().formatHex(witness.bytes()));
        }
        json.writeObjectFieldStart("values");
        for (Map.Entry<String, Long> value : witness.named().entrySet()) {
            json.writeStringField(value.getKey(), "0x" + Long.toHexString(value.getValue()));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("ranges");
        for (Evidence.Range range : marks) {
            json.writeStartObject();
            json.writeNumberField("offset", range.offset());
            json.writeNumberField("length", range.length());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
