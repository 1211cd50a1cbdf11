package org.vtck.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Text and its ground differ enough to be read, in light and in dark (the 4.5 to 1 that accessibility guidelines ask for). */
final class PageColoursTest {
    private static final double LEAST = 4.5;

    /** Each text colour and the grounds that it stands on. */
    private static final Map<String, List<String>> ON = Map.of(
            "text", List.of("page", "card", "t0", "t1", "t2", "t3", "t4", "t5"),
            "quiet", List.of("page", "card"),
            "link", List.of("page", "card"),
            "mark-fg", List.of("mark-bg"),
            "conflict", List.of("page", "card"),
            "pair", List.of("page", "card"));

    @Test
    void every_text_can_be_read_in_light_and_dark() throws IOException {
        String css = stylesheet();
        int dark = css.indexOf("prefers-color-scheme: dark");
        Map<String, Integer> light = colours(css.substring(0, dark));
        Map<String, Integer> night = new HashMap<>(light);
        night.putAll(colours(css.substring(dark, css.indexOf("* { box-sizing"))));
        assertThat(night).isNotEqualTo(light);
        for (Map<String, Integer> scheme : List.of(light, night)) {
            ON.forEach((text, grounds) -> grounds.forEach(ground -> check(scheme, text, ground)));
            for (String letter : List.of("p", "f", "i", "n", "t", "w")) {
                check(scheme, letter + "-fg", letter + "-bg");
            }
        }
    }

    private static void check(Map<String, Integer> scheme, String text, String ground) {
        double light = Math.max(luminance(scheme.get(text)), luminance(scheme.get(ground)));
        double dark = Math.min(luminance(scheme.get(text)), luminance(scheme.get(ground)));
        assertThat((light + 0.05) / (dark + 0.05))
                .as("contrast of %s #%06x on %s #%06x", text, scheme.get(text), ground, scheme.get(ground))
                .isGreaterThanOrEqualTo(LEAST);
    }

    private static String stylesheet() throws IOException {
        try (InputStream in = PageColoursTest.class.getResourceAsStream("/site/vtck.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Integer> colours(String css) {
        Map<String, Integer> colours = new HashMap<>();
        Matcher matcher = Pattern.compile("--([\\w-]+): #([0-9a-f]{6});").matcher(css);
        while (matcher.find()) {
            colours.put(matcher.group(1), Integer.valueOf(matcher.group(2), 16));
        }
        return colours;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
