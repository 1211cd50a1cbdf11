package org.vtck.reports.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.spec.subject.PciFunction;

/**
 * The artifacts that results point to: each input, and nested in it the configuration space of each function that a result is about,
 * with its bytes. Offsets are those of that space: those of the input's text would say nothing.
 */
final class Artifacts {
    private static final String SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<Artifact> all = new ArrayList<>();

    /** An artifact; {@code parent} is -1 for an input, which has no bytes here. */
    private record Artifact(String uri, int parent, byte[] bytes) {}

    /** The index of an input. */
    int of(LoggedMachine machine) {
        return index(new Artifact(uri(machine.name()), -1, new byte[0]));
    }

    /** The index of a configuration space. */
    int of(LoggedMachine machine, PciFunction function) {
        String address = function.address().toString();
        int parent = of(machine);
        return index(new Artifact(
                all.get(parent).uri() + "/" + uri(address),
                parent,
                function.space().toBytes()));
    }

    String uri(int index) {
        return all.get(index).uri();
    }

    private int index(Artifact artifact) {
        return indices.computeIfAbsent(artifact.uri(), uri -> {
            all.add(artifact);
            return all.size() - 1;
        });
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("artifacts");
        for (Artifact artifact : all) {
            json.writeStartObject();
            json.writeObjectFieldStart("location");
            json.writeStringField("uri", artifact.uri());
            json.writeEndObject();
            if (artifact.parent() >= 0) {
                json.writeNumberField("parentIndex", artifact.parent());
                json.writeNumberField("length", artifact.bytes().length);
                json.writeStringField("mimeType", "application/octet-stream");
                json.writeObjectFieldStart("contents");
                json.writeStringField("binary", Base64.getEncoder().encodeToString(artifact.bytes()));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A name as a relative reference, or as an absolute one if it starts with a slash. */
    private static String uri(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            uri.append(SAFE.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
