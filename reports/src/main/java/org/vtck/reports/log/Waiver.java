package org.vtck.reports.log;

import java.time.LocalDate;

/**
 * Says that a clause is known to fail on a device.
 *
 * @param device fingerprint of the function, or of the machine for a clause about topologies
 * @param link where the matter is followed up
 * @param expires the last day on which the failure does not count
 */
public record Waiver(String clause, String device, String reason, String link, LocalDate expires) {
    /** In one line. */
    public String text() {
        return reason + " (" + link + ", until " + expires + ")";
    }
}
