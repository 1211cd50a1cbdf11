package org.vtck.conformance.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives network functions without a MAC address, or with the address 0, the next one that is free. The user may give several
 * functions the same.
 */
final class MacAddresses {
    private final Map<Long, Integer> taken = new HashMap<>();

    long choose(Optional<Long> given, long first) {
        Optional<Long> stated = given.filter(mac -> mac != 0);
        long mac = stated.orElse(first);
        while (stated.isEmpty() && taken.containsKey(mac)) {
            mac++;
        }
        return mac;
    }

    void take(long mac) {
        taken.merge(mac, 1, Integer::sum);
    }

    void release(long mac) {
        taken.computeIfPresent(mac, (m, times) -> times == 1 ? null : times - 1);
    }
}
