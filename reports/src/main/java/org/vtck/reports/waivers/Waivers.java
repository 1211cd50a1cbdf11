package org.vtck.reports.waivers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.identity.Fingerprints;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.Fields;
import org.vtck.reports.log.Fields.Spot;
import org.vtck.reports.log.Waiver;
import org.vtck.spec.diagnostic.Closest;

/** Reads a file of waivers, strictly: {@code vtck-waivers.schema.json} is its shape. */
public final class Waivers {
    private static final String SCHEMA = "vtck-waivers/1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final List<Stated> read = new ArrayList<>();
    private boolean shaped;

    private Waivers(String file) {
        this.file = file;
    }

    /** A waiver and where the file states it. */
    public record Stated(Waiver waiver, Spot spot) {}

    /**
     * Refuses waivers of clauses that there are not.
     *
     * @throws InputException for the first of them
     */
    public static void requireKnown(List<Stated> waivers, Set<String> clauses) {
        for (Stated stated : waivers) {
            String id = stated.waiver().clause();
            if (!clauses.contains(id)) {
                String near = Closest.to(id, clauses)
                        .map(n -> "; did you mean `" + n + "`?")
                        .orElse("");
                throw stated.spot().wrong("unknown clause `" + Printable.escaped(id) + "`" + near);
            }
        }
    }

    /**
     * The waivers of a file, in its order.
     *
     * @throws InputException if it is no such file; the message names the line on which the waiver starts
     */
    public static List<Stated> read(String file, InputStream in) {
        Waivers waivers = new Waivers(file);
        try (JsonParser json = JSON.getFactory().createParser(in)) {
            waivers.document(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            String why = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new InputException(
                    file, line, "expected a file of waivers in JSON, found otherwise (" + Printable.escaped(why) + ")");
        } catch (IOException e) {
            throw new InputException(file, "expected a readable file, found otherwise");
        }
        return List.copyOf(waivers.read);
    }

    private void document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong(json, "expected a JSON object with `schema` and `waivers`, found otherwise");
        }
        boolean listed = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("schema")) {
                schema(json);
            } else if (name.equals("waivers") && json.currentToken() == JsonToken.START_ARRAY) {
                list(json);
                listed = true;
            } else {
                throw wrong(json, "expected `schema` and the array `waivers`, found `" + Printable.escaped(name) + "`");
            }
        }
        if (!shaped || !listed) {
            throw wrong(json, "expected `schema` and the array `waivers`, found the end of the file");
        }
    }

    private void schema(JsonParser json) throws IOException {
        if (!SCHEMA.equals(json.getValueAsString())) {
            throw wrong(
                    json,
                    "expected the shape " + SCHEMA + ", found `" + Printable.escaped(String.valueOf(json.getText()))
                            + "`");
        }
        shaped = true;
    }

    private void list(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int line = json.currentTokenLocation().getLineNr();
            JsonNode node = JSON.readTree(json);
            Spot spot = new Spot(file, line, "waiver " + (read.size() + 1));
            Fields fields = Fields.of(node, spot);
            Waiver waiver = waiver(fields);
            fields.noOthers();
            for (Stated other : read) {
                if (other.waiver().clause().equals(waiver.clause())
                        && other.waiver().device().equals(waiver.device())) {
                    throw spot.wrong("expected one waiver for a clause and a device, found a second one of `"
                            + Printable.escaped(waiver.clause()) + "` on " + waiver.device());
                }
            }
            read.add(new Stated(waiver, spot));
        }
    }

    private static Waiver waiver(Fields fields) {
        return new Waiver(
                fields.text("clause"),
                fields.parsed(
                        "device", "a fingerprint of " + Fingerprints.DIGITS + " hex digits", Waivers::fingerprint),
                fields.parsed("reason", "a sentence", Waivers::something),
                fields.parsed("link", "an address", Waivers::something),
                fields.parsed("expires", "a date such as 2027-01-31", Waivers::date));
    }

    private static Optional<String> fingerprint(String text) {
        return Optional.of(text).filter(t -> t.matches("[0-9a-f]{" + Fingerprints.DIGITS + "}"));
    }

    private static Optional<String> something(String text) {
        return Optional.of(text).filter(t -> !t.isBlank());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private InputException wrong(JsonParser json, String sentence) {
        return new InputException(file, Math.max(1, json.currentTokenLocation().getLineNr()), sentence);
    }
}
