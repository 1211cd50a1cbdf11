package org.vtck.reports.log;

import java.util.Optional;

/**
 * What a function shows itself to be.
 *
 * @param vendor 4 hex digits, if its bytes are known
 * @param device 4 hex digits, if its bytes are known
 * @param kind a few words; may be empty
 * @param fingerprint see {@link org.vtck.conformance.identity.Fingerprints}
 */
public record Identity(Optional<String> vendor, Optional<String> device, String kind, String fingerprint) {
    /** The ids as {@code lspci} writes them. */
    public String ids() {
        return vendor.orElse("????") + ":" + device.orElse("????");
    }
}
