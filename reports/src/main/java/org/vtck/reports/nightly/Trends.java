package org.vtck.reports.nightly;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Night;
import org.vtck.reports.site.TrendPage;
import org.vtck.reports.site.data.NightData;
import org.vtck.reports.site.data.SiteData;

/** The nights of a history as charts. */
final class Trends {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Trends() {}

    /** Writes the page of nights, oldest first, that have come to an end. */
    static int write(Path folder, List<Night> nights, String tool) {
        List<NightData> ended = nights.stream()
                .filter(n -> n.state() != Night.State.RUNNING)
                .map(Trends::data)
                .toList();
        SiteData site =
                new SiteData("vtck nightly", "vtck " + tool, List.of(new SiteData.Link("Trends", TrendPage.PAGE)));
        TrendPage.write(folder, site, ended);
        return ended.size();
    }

    private static NightData data(Night night) {
        Map<String, Long> counts = new LinkedHashMap<>();
        night.counts().forEach((outcome, count) -> counts.put(outcome.name(), count));
        long added = night.differences().entrySet().stream()
                .filter(e -> e.getKey().isNewFailure())
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new NightData(
                WHEN.format(night.start().began()),
                night.start().revision(),
                night.start().tool(),
                counts,
                night.subjects(),
                night.mandatoryFailures(),
                added,
                night.differences().getOrDefault(Difference.Kind.FIXED, 0L),
                night.differences().getOrDefault(Difference.Kind.FLIP, 0L),
                "");
    }
}
