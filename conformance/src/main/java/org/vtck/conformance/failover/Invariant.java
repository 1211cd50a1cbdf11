package org.vtck.conformance.failover;

import java.util.Locale;

/** What is so after every action as long as all rules are kept. */
public enum Invariant {
    AT_MOST_ONE_PRIMARY("each standby has at most one primary"),
    STANDBY_WITHOUT_PRIMARY_CARRIES("a standby that has no primary carries the traffic itself"),
    FOUND_AGAIN_BY_ID("after a move the pair is found again by its id, whatever the addresses are"),
    NO_PAIR_ACROSS_EQUAL_IDS("nothing pairs under an id that two standbys or two bridges carry, or under 0"),
    REMOVAL_NEVER_PAIRS_WRONGLY(
            "a pair is a present standby and a plugged primary directly behind a present bridge, of one id"),
    NO_CARRIER_IS_GONE("no traffic goes to a primary that is hidden, ejected or absent"),
    NOTHING_PASSED_THROUGH_MOVES("no passed-through function is plugged when the machine moves"),
    PRIMARY_ONLY_AFTER_NEGOTIATION("no primary carries for a standby that has not negotiated"),
    CANCEL_RESTORES("after a cancel each primary is plugged and paired as it was when the migration was requested");

    private final String text;

    Invariant(String text) {
        this.text = text;
    }

    /** What it says, as a clause. */
    public String text() {
        return text;
    }

    /** Its name in timelines and in the Alloy model. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
