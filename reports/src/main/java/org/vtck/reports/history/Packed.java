package org.vtck.reports.history;

import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.spec.verdict.Outcome;

/** Results as one text, a line each: the same results make the same text. */
final class Packed {
    private Packed() {}

    static String of(List<Result> results) {
        StringBuilder text = new StringBuilder();
        for (Result result : results) {
            text.append(result.item())
                    .append(' ')
                    .append(result.outcome())
                    .append(' ')
                    .append(result.weight().name().toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return text.toString();
    }

    static String digest(String packed) {
        return DigestUtils.sha256Hex(packed);
    }

    static List<Result> results(String packed) {
        return packed.lines()
                .map(line -> line.split(" ", -1))
                .map(words -> new Result(
                        words[0], Outcome.valueOf(words[1]), Result.Weight.valueOf(words[2].toUpperCase(Locale.ROOT))))
                .toList();
    }
}
