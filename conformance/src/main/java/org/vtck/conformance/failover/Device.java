package org.vtck.conformance.failover;

import java.util.Optional;

/**
 * A device as the host knows it.
 *
 * @param text as after {@code -device}
 * @param bus the bus that it is on or meant for
 * @param group the group id that it carries itself
 */
record Device(String id, String text, String bus, Kind kind, Optional<Long> group) {
    /** What its bytes make of it. */
    enum Kind {
        STANDBY,
        BRIDGE,
        /** A network function behind a bridge. */
        PRIMARY,
        OTHER
    }
}
