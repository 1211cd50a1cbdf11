package org.vtck.conformance.campaign;

/**
 * A sample on which a property failed once.
 *
 * @param property name of the property
 * @param sample the shrunk sample as people read it
 * @param error what the property said of it
 * @param origin where it was found, so that it can be made again
 * @param data the sample as {@link SampleData}; empty if it cannot be kept as data
 */
public record RegressionCase(String property, String sample, String error, Origin origin, String data) {
    /**
     * The place of a failing try.
     *
     * @param seed that of the campaign
     * @param block number of the block
     * @param attempt which try of the block it was, from 1
     */
    public record Origin(long seed, long block, int attempt) {}
}
