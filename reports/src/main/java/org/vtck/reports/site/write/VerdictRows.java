package org.vtck.reports.site.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.vtck.reports.site.data.VerdictData;
import org.vtck.reports.site.data.VerdictData.EvidenceData;
import org.vtck.reports.site.data.VerdictData.RangeData;

/**
 * Verdicts as arrays: {@code [clause, letter, note, evidence, more]}; evidence {@code [subject, expected, observed, ranges]};
 * a range {@code [offset, length]} or, of a topology, {@code [offset, length, function]}. Texts are numbers of the file's strings.
 */
final class VerdictRows {
    private VerdictRows() {}

    static void write(JsonGenerator json, List<VerdictData> verdicts, Strings strings) throws IOException {
        json.writeArrayFieldStart("verdicts");
        for (VerdictData verdict : verdicts) {
            json.writeStartArray();
            json.writeNumber(verdict.clause());
            json.writeString(String.valueOf(verdict.letter()));
            json.writeNumber(strings.of(verdict.note()));
            json.writeStartArray();
            for (EvidenceData evidence : verdict.evidence()) {
                evidence(json, evidence, text -> json.writeNumber(strings.of(text)));
            }
            json.writeEndArray();
            json.writeNumber(verdict.more());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** How a text is written: itself, or its number. */
    interface Texts {
        void write(String text) throws IOException;
    }

    static void evidence(JsonGenerator json, EvidenceData evidence, Texts texts) throws IOException {
        json.writeStartArray();
        texts.write(evidence.subject());
        texts.write(evidence.expected());
        texts.write(evidence.observed());
        json.writeStartArray();
        for (RangeData range : evidence.ranges()) {
            json.writeStartArray();
            json.writeNumber(range.offset());
            json.writeNumber(range.length());
            if (!range.function().isEmpty()) {
                json.writeString(range.function());
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    static void strings(JsonGenerator json, Strings strings) throws IOException {
        json.writeArrayFieldStart("strings");
        for (String text : strings.all()) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
