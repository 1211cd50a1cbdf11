package org.vtck.conformance.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives network functions without a MAC address the next one that is free. Several may be given the same by the user. */
final class MacAddresses {
    private final Map<Long, Integer> taken = new HashMap<>();

    long choose(Optional<Long> given, long first) {
        long mac = given.orElse(first);
        while (given.isEmpty() && taken.containsKey(mac)) {
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
