package org.vtck.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a timeline is shown. */
enum TimelineFormat {
    HUMAN,
    JSON,
    SVG;

    static TimelineFormat of(String word) {
        List<String> words = Arrays.stream(values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> NearMiss.unknown("format after --timeline", word, words));
    }
}
