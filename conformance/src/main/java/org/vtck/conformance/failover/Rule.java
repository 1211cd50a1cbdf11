package org.vtck.conformance.failover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What host and guest keep to. A rule that is off is missing exactly the guard or the effect that it states. */
public enum Rule {
    HIDDEN_UNTIL_NEGOTIATED(
            "a primary is shown to the guest, and used by it, only once the standby of its id has negotiated"),
    SAME_ID("standby and bridge pair only if their group ids are equal"),
    ZERO_NEVER_PAIRS("group id 0 never pairs"),
    ONE_STANDBY("two standbys with one id leave the id without a pair"),
    ONE_BRIDGE("two bridges with one id leave the id without a pair"),
    ONE_CANDIDATE("several candidates behind the bridge leave the id without a pair"),
    DIRECTLY_BEHIND("only what is directly behind the bridge is a candidate"),
    PAIR_AGAIN("the guest enumerates and pairs again after every change"),
    FALL_BACK("a standby that has no primary carries the traffic itself"),
    ACKNOWLEDGE_FIRST("a primary is ejected only after the guest has let go of it"),
    EJECT_BEFORE_MOVE("the machine moves only when no primary is plugged"),
    REPLUG_ON_CANCEL("cancel plugs back what the migration ejected and drops its open requests"),
    NO_PLUG_WHILE_MIGRATING("nothing is plugged or unplugged while a migration is requested");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    /** What it says, as a clause. */
    public String text() {
        return text;
    }

    /** Its name in scripts, on the command line and in the Alloy model. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a name. */
    public static Optional<Rule> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word().equals(word)).findFirst();
    }
}
