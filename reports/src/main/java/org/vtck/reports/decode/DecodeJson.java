package org.vtck.reports.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.vtck.reports.text.Identities;
import org.vtck.spec.model.SpecModel;

/** Streams explanations as one JSON document in the shape of {@code vtck-decode.schema.json}. */
public final class DecodeJson implements DecodeReport {
    /** Name and version of the shape. */
    public static final String SCHEMA = "vtck-decode/1";

    private final JsonGenerator json;
    private final Identities identities;
    private Optional<String> machine = Optional.empty();

    private DecodeJson(JsonGenerator json, Identities identities) {
        this.json = json;
        this.identities = identities;
    }

    /** A report that writes UTF-8 and leaves closing to the caller. */
    public static DecodeJson to(OutputStream out, SpecModel model, String toolVersion) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
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
            return new DecodeJson(json, Identities.of(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void function(Explanation explanation) {
        try {
            String name = explanation.machine().name();
            if (!machine.equals(Optional.of(name))) {
                endMachine();
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeArrayFieldStart("functions");
                machine = Optional.of(name);
            }
            write(explanation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() {
        try {
            endMachine();
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endMachine() throws IOException {
        if (machine.isPresent()) {
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void write(Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("address", explanation.function().address().toString());
        optional("vendor", identities.vendor(explanation.function()));
        optional("device", identities.device(explanation.function()));
        json.writeStringField("name", explanation.function().name());
        json.writeNumberField("known", explanation.function().space().known());
        json.writeArrayFieldStart("lists");
        for (String chain : explanation.chains()) {
            json.writeString(chain);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pieces");
        for (Piece piece : explanation.pieces()) {
            piece(piece);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void piece(Piece piece) throws IOException {
        json.writeStartObject();
        json.writeNumberField("offset", piece.offset());
        json.writeNumberField("length", piece.length());
        if (piece instanceof Piece.Instance instance) {
            json.writeStringField("kind", "structure");
            json.writeStringField("structure", instance.structure());
            if (instance.listed().isPresent()) {
                listed(instance.listed().get());
            }
            json.writeArrayFieldStart("fields");
            for (FieldLine field : instance.fields()) {
                field(field);
            }
            json.writeEndArray();
            json.writeStringField("rest", instance.rest().toString());
        } else if (piece instanceof Piece.Unknown unknown) {
            json.writeStringField("kind", "unknown_capability");
            listed(unknown.listed());
        } else if (piece instanceof Piece.Gap gap) {
            json.writeStringField("kind", "gap");
            json.writeStringField("bytes", gap.bytes().toString());
        }
        json.writeEndObject();
    }

    private void listed(Piece.Listed listed) throws IOException {
        json.writeStringField("list", listed.list());
        if (listed.id().isPresent()) {
            json.writeNumberField("id", listed.id().getAsInt());
        }
    }

    private void field(FieldLine field) throws IOException {
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

    private void optional(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }
}
