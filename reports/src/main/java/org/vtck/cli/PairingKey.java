package org.vtck.cli;

import java.util.List;

/** What {@code vtck pair --by} pairs by. */
final class PairingKey {
    static final String GROUP_ID = "group-id";
    private static final String MAC = "mac";

    private PairingKey() {}

    /**
     * Refuses what cannot be paired by.
     *
     * @throws UsageException if the inputs, which are dumps, hold no such key
     */
    static void check(String by) {
        if (by.equals(MAC)) {
            throw new UsageException("a dump holds no MAC address: expected an emulated machine whose devices have mac="
                    + " for --by mac, found a dump");
        } else if (!by.equals(GROUP_ID)) {
            throw NearMiss.unknown("key after --by", by, List.of(GROUP_ID, MAC));
        }
    }
}
