package org.vtck.spec.subject;

/**
 * What a network function says of itself beside its configuration space. An emulator knows it; a dump does not hold it.
 *
 * @param mac the MAC address that it has now, 48 bits, the first octet highest
 * @param offeredFeatures the feature bits that the device offers, bit 0 lowest; 0 for one that is no virtio device
 */
public record NetworkPort(long mac, long offeredFeatures) {
    private static final int MAC_BITS = 48;

    public NetworkPort {
        if (mac >>> MAC_BITS != 0) {
            throw new IllegalArgumentException(
                    "a MAC address has " + MAC_BITS + " bits, not 0x" + Long.toHexString(mac));
        }
    }

    /** The same port after its address was changed. */
    public NetworkPort withMac(long changed) {
        return new NetworkPort(changed, offeredFeatures);
    }
}
