package org.vtck.conformance.campaign;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A property that does not hold.
 *
 * @param property its name
 * @param block where it failed
 * @param error what it said
 * @param sample empty if it failed before it had one
 */
public record Failure(String property, Block block, String error, Optional<Sample> sample) {
    /**
     * On what it failed.
     *
     * @param shrunk the smallest sample that was found to fail
     * @param original the sample that failed first
     * @param stored the regression case; empty if it could not be written
     */
    public record Sample(String shrunk, String original, Optional<Path> stored) {}
}
