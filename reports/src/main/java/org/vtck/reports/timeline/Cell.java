package org.vtck.reports.timeline;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who carries, seen from one standby after one step.
 *
 * @param primaries those that do; several only where a rule is off
 */
public record Cell(Kind kind, Set<String> primaries) {
    /** Who it is. */
    public enum Kind {
        PRIMARY,
        STANDBY,
        NOTHING,
        /** The standby itself is not there. */
        ABSENT
    }

    public Cell {
        primaries = Collections.unmodifiableSet(new TreeSet<>(primaries));
    }

    /** Its name, of what belongs to a standby. */
    public String name(String standby) {
        return switch (kind) {
            case PRIMARY -> String.join(" ", primaries);
            case STANDBY -> standby;
            case NOTHING -> "nothing";
            case ABSENT -> "";
        };
    }
}
