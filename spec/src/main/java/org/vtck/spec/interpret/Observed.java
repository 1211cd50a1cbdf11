package org.vtck.spec.interpret;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the values that an evaluation read. */
final class Observed {
    private static final int MOST = 12;

    private Observed() {}

    /** With one subject its variable needs no naming; with several, values say whose they are. */
    static String text(List<Trace.Observation> observations, int subjects) {
        String text = observations.stream()
                .limit(MOST)
                .map(o -> subjects == 1 ? o.textWithoutVariable() : o.text())
                .distinct()
                .collect(Collectors.joining(", "));
        int more = observations.size() - MOST;
        return more > 0 ? text + " and " + more + " more" : text;
    }
}
