package org.vtck.reports.site;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.NightData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.read.Letters;
import org.vtck.reports.site.write.SiteFolder;
import org.vtck.spec.verdict.Outcome;

/** The history of many nights: charts, and a table that says the same. */
public final class TrendPage {
    /** The page, and the name of its data file. */
    public static final String PAGE = "trends.html";

    private static final String DATA = "nights";

    private TrendPage() {}

    /**
     * Writes {@link #PAGE} and what it needs into a folder that exists.
     *
     * @param nights the oldest first
     */
    public static void write(Path root, SiteData site, List<NightData> nights) {
        SiteFolder folder = SiteFolder.at(root, site);
        folder.addCharts();
        folder.page(PAGE, "trends.jte", Map.of("nights", nights, "rule", SiteReport.RULE));
        folder.data(DATA, json -> {
            json.writeStartArray();
            for (NightData night : nights) {
                night(json, night);
            }
            json.writeEndArray();
        });
    }

    private static void night(JsonGenerator json, NightData night) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", night.date());
        json.writeStringField("revision", night.revision());
        json.writeStringField("tool", night.tool());
        json.writeObjectFieldStart("counts");
        for (Outcome outcome : Outcome.values()) {
            String letter = String.valueOf(Letters.of(outcome));
            json.writeNumberField(letter, night.counts().getOrDefault(outcome.name(), 0L));
        }
        json.writeEndObject();
        json.writeNumberField("devices", night.devices());
        json.writeNumberField("mustFailed", night.mustFailed());
        json.writeNumberField("newFailures", night.newFailures());
        json.writeNumberField("fixed", night.fixed());
        json.writeNumberField("flips", night.flips());
        json.writeEndObject();
    }
}
