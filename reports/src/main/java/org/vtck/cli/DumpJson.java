package org.vtck.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.vtck.conformance.emulator.Dump;

/** Configuration spaces as JSON: each function's address and its bytes in hexadecimal. */
final class DumpJson {
    private static final String SCHEMA = "vtck-dump-1";

    private DumpJson() {}

    static String text(Dump dump, List<String> command) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeStringField("tool", "vtck " + Version.text());
            json.writeStringField("origin", "emulated");
            json.writeStringField("state", "reset");
            json.writeStringField("command", String.join(" ", command));
            json.writeArrayFieldStart("functions");
            for (var function : dump.functions().entrySet()) {
                json.writeStartObject();
                json.writeStringField("address", "0000:" + function.getKey());
                String id = dump.ids().get(function.getKey());
                if (id != null) {
                    json.writeStringField("id", id);
                }
                json.writeStringField("bytes", HexFormat.of().formatHex(function.getValue()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
