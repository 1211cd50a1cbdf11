package org.vtck.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.vtck.spec.model.SpecModel;

/** One JSON document with the opening that all documents of vtck share: {@code schema}, {@code tool}, {@code spec}. */
public final class JsonDocument {
    private final JsonGenerator json;

    private JsonDocument(JsonGenerator json) {
        this.json = json;
    }

    /** Something that writes into a document. */
    public interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** A document in UTF-8 that has begun; the stream stays the caller's to close. A failure to write is thrown unchecked. */
    public static JsonDocument begin(OutputStream out, String schema, SpecModel model, String toolVersion) {
        try {
            JsonGenerator generator = new JsonFactory().createGenerator(out);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.useDefaultPrettyPrinter();
            JsonDocument document = new JsonDocument(generator);
            document.write(json -> opening(json, schema, model, toolVersion));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void opening(JsonGenerator json, String schema, SpecModel model, String toolVersion)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", schema);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "vtck");
        json.writeStringField("version", toolVersion);
        json.writeEndObject();
        json.writeObjectFieldStart("spec");
        json.writeStringField("revision", model.revision());
        json.writeStringField("hash", model.hash());
        json.writeEndObject();
    }

    /** Writes more of it. */
    public void write(Writing writing) {
        try {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a field that is an array of strings. */
    public static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Closes the outermost object and hands everything over. */
    public void end() {
        write(json -> {
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        });
    }
}
