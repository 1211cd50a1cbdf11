package org.vtck.conformance.differential;

import java.util.List;

/**
 * What one function shows, and what it lets software write.
 *
 * @param bytes its configuration space
 * @param trials the writes that were tried on it
 * @param writable the bits that took what was written, as far as they were tried
 */
record FunctionImage(byte[] bytes, List<Trial> trials, byte[] writable) {
    FunctionImage {
        trials = List.copyOf(trials);
    }
}
