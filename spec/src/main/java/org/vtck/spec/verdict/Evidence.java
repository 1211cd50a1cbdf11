package org.vtck.spec.verdict;

import java.util.List;

/**
 * What was expected and what was read at one place.
 *
 * @param subject what the instance is, e.g. {@code virtio_pci_notify_cap at 0x70}; empty for the function itself
 * @param expected the part of the predicate that decides, as the source states it
 * @param observed the values that it read, e.g. {@code cap.cap_len = 16}
 * @param ranges bytes that were read, in order, merged
 */
public record Evidence(String subject, String expected, String observed, List<Range> ranges) {
    public Evidence {
        ranges = List.copyOf(ranges);
    }

    /** Bytes of a function's configuration space. Of a topology, {@code function} says whose; else it is empty. */
    public record Range(String function, int offset, int length) {}
}
