package org.vtck.conformance.emulator;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives network functions without a MAC address, or with the address 0, the next one that is free. */
final class MacAddresses {
    private final Set<Long> taken = new HashSet<>();

    long take(Optional<Long> given, long first) {
        Optional<Long> stated = given.filter(mac -> mac != 0);
        long mac = stated.orElse(first);
        while (stated.isEmpty() && taken.contains(mac)) {
            mac++;
        }
        taken.add(mac);
        return mac;
    }
}
