package org.vtck.spec.interpret;

import java.util.OptionalLong;

/** Counts elements of which some may not be there. */
final class Tally {
    private long sure;
    private long possible;

    void add(Truth truth) {
        if (truth.holds()) {
            sure++;
        }
        if (truth != Truth.FALSE) {
            possible++;
        }
    }

    /** Elements that are surely there. */
    long sure() {
        return sure;
    }

    /** Elements that are or may be there. */
    long possible() {
        return possible;
    }

    OptionalLong exact() {
        return sure == possible ? OptionalLong.of(sure) : OptionalLong.empty();
    }
}
