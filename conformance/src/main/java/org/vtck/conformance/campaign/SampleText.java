package org.vtck.conformance.campaign;

import java.util.Arrays;
import java.util.List;

/** Samples as people read them: each value as it prints itself, arrays by what they hold. */
final class SampleText {
    private SampleText() {}

    static String of(List<Object> sample) {
        String text = Arrays.deepToString(sample.toArray());
        return text.substring(1, text.length() - 1);
    }
}
