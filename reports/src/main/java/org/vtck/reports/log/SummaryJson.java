package org.vtck.reports.log;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/** Counts as every document of vtck states them. */
public final class SummaryJson {
    private SummaryJson() {}

    /** The fields of a summary, into an object that is open. */
    public static void write(JsonGenerator json, Summary summary) throws IOException {
        counts(json, summary.counts());
        json.writeBooleanField("incomplete", summary.incomplete());
        json.writeNumberField("machines", summary.machines());
        json.writeNumberField("functions", summary.functions());
        json.writeNumberField("mustPassed", summary.mandatoryPassed());
        json.writeNumberField("mustFailed", summary.mandatoryFailed());
        json.writeNumberField("shouldFailed", summary.recommendedFailed());
        json.writeNumberField("unexpectedPasses", summary.unexpectedPasses());
    }

    /** A field for each outcome, into an object that is open. */
    public static void counts(JsonGenerator json, Map<Outcome, Long> counts) throws IOException {
        for (Map.Entry<Outcome, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey().name(), count.getValue());
        }
    }

    /** The summary that such fields are; builds before there were waivers did not count unexpected passes. */
    public static Summary read(Fields fields) {
        return new Summary(
                counts(fields),
                fields.number("functions", Long.MAX_VALUE),
                fields.number("machines", Long.MAX_VALUE),
                fields.number("mustPassed", Long.MAX_VALUE),
                fields.number("mustFailed", Long.MAX_VALUE),
                fields.number("shouldFailed", Long.MAX_VALUE),
                fields.has("unexpectedPasses") ? fields.number("unexpectedPasses", Long.MAX_VALUE) : 0,
                fields.flag("incomplete"));
    }

    /** The counts that the fields of the outcomes are. */
    public static Map<Outcome, Long> counts(Fields fields) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, fields.number(outcome.name(), Long.MAX_VALUE));
        }
        return counts;
    }
}
