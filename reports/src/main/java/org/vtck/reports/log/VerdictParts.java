package org.vtck.reports.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Evidence.Range;

/** Parts of verdicts as every document of vtck states them. */
public final class VerdictParts {
    private VerdictParts() {}

    /** Evidence, as an object. */
    public static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", evidence.subject());
        json.writeStringField("expected", evidence.expected());
        json.writeStringField("observed", evidence.observed());
        json.writeArrayFieldStart("ranges");
        for (Range range : evidence.ranges()) {
            json.writeStartObject();
            if (!range.function().isEmpty()) {
                json.writeStringField("function", range.function());
            }
            json.writeNumberField("offset", range.offset());
            json.writeNumberField("length", range.length());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The evidence that such an object is. */
    public static Evidence evidence(Fields fields) {
        return new Evidence(
                fields.text("subject"),
                fields.text("expected"),
                fields.text("observed"),
                fields.objects("ranges", "a range", VerdictParts::range));
    }

    private static Range range(Fields fields) {
        return new Range(
                fields.optionalText("function").orElse(""),
                (int) fields.number("offset", ConfigSpace.LARGEST - 1),
                (int) fields.number("length", ConfigSpace.LARGEST));
    }

    /** The field {@code waiver}; the clause is that of the verdict. */
    public static void waiver(JsonGenerator json, Waiver waiver) throws IOException {
        json.writeObjectFieldStart("waiver");
        json.writeStringField("device", waiver.device());
        json.writeStringField("reason", waiver.reason());
        json.writeStringField("link", waiver.link());
        json.writeStringField("expires", waiver.expires().toString());
        json.writeEndObject();
    }

    /** The waiver of a clause that such an object is. */
    public static Waiver waiver(Fields fields, String clause) {
        Waiver waiver = new Waiver(
                clause,
                fields.text("device"),
                fields.text("reason"),
                fields.text("link"),
                fields.parsed("expires", "a date such as 2027-01-31", moment(LocalDate::parse)));
        fields.noOthers();
        return waiver;
    }

    /** Reads a time as a function does that throws at what is none. */
    static <T> Function<String, Optional<T>> moment(Function<String, T> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        };
    }
}
