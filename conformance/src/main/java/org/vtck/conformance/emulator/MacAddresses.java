package org.vtck.conformance.emulator;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives network functions without a MAC address the next one that is free. */
final class MacAddresses {
    private final Set<Long> taken = new HashSet<>();

    long take(Optional<Long> given, long first) {
        long mac = given.orElse(first);
        while (given.isEmpty() && taken.contains(mac)) {
            mac++;
        }
        taken.add(mac);
        return mac;
    }
}
