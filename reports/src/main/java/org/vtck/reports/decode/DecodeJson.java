package org.vtck.reports.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.vtck.reports.json.JsonDocument;
import org.vtck.reports.text.Identities;
import org.vtck.spec.model.SpecModel;

/** Streams explanations as one JSON document in the shape of {@code vtck-decode.schema.json}. */
public final class DecodeJson implements DecodeReport {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-decode/1";

    private final JsonDocument document;
    private final Identities identities;
    private Optional<String> machine = Optional.empty();

    private DecodeJson(JsonDocument document, Identities identities) {
        this.document = document;
        this.identities = identities;
    }

    /** A report that writes UTF-8 and leaves closing to the caller. */
    public static DecodeJson to(OutputStream out, SpecModel model, String toolVersion) {
        JsonDocument document = JsonDocument.begin(out, SCHEMA, model, toolVersion);
        document.write(json -> json.writeArrayFieldStart("inputs"));
        return new DecodeJson(document, Identities.of(model));
    }

    @Override
    public void function(Explanation explanation) {
        document.write(json -> {
            String name = explanation.machine().name();
            if (!machine.equals(Optional.of(name))) {
                endMachine(json);
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeArrayFieldStart("functions");
                machine = Optional.of(name);
            }
            write(json, explanation);
        });
    }

    @Override
    public void end() {
        document.write(json -> {
            endMachine(json);
            json.writeEndArray();
        });
        document.end();
    }

    private void endMachine(JsonGenerator json) throws IOException {
        if (machine.isPresent()) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", explanation.function().address().toString());
        optional(json, "vendor", identities.vendor(explanation.function()));
        optional(json, "device", identities.device(explanation.function()));
        json.writeStringField("name", explanation.function().name());
        json.writeNumberField("known", explanation.function().space().known());
        JsonDocument.strings(json, "lists", explanation.chains());
        json.writeArrayFieldStart("pieces");
        for (Piece piece : explanation.pieces()) {
            piece(json, piece);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void piece(JsonGenerator json, Piece piece) throws IOException {
        json.writeStartObject();
        json.writeNumberField("offset", piece.offset());
        json.writeNumberField("length", piece.length());
        if (piece instanceof Piece.Instance instance) {
            json.writeStringField("kind", "structure");
            json.writeStringField("structure", instance.structure());
            if (instance.listed().isPresent()) {
                listed(json, instance.listed().get());
            }
            json.writeArrayFieldStart("fields");
            for (FieldLine field : instance.fields()) {
                field(json, field);
            }
            json.writeEndArray();
            json.writeStringField("rest", instance.rest().toString());
        } else if (piece instanceof Piece.Unknown unknown) {
            json.writeStringField("kind", "unknown_capability");
            listed(json, unknown.listed());
        } else if (piece instanceof Piece.Gap gap) {
            json.writeStringField("kind", "gap");
            json.writeStringField("bytes", gap.bytes().toString());
        }
        json.writeEndObject();
    }

    private static void listed(JsonGenerator json, Piece.Listed listed) throws IOException {
        json.writeStringField("list", listed.list());
        if (listed.id().isPresent()) {
            json.writeNumberField("id", listed.id().getAsInt());
        }
    }

    private static void field(JsonGenerator json, FieldLine field) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", field.path());
        json.writeNumberField("offset", field.offset());
        json.writeNumberField("bytes", field.leaf().bytes());
        json.writeNumberField("low", field.leaf().low());
        json.writeNumberField("width", field.leaf().width());
        json.writeStringField("state", field.state().name().toLowerCase(Locale.ROOT));
        if (field.value().isPresent()) {
            json.writeStringField("value", field.hex());
        }
        json.writeStringField("meaning", field.meaning());
        json.writeStringField("access", field.leaf().traits().access().word());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
