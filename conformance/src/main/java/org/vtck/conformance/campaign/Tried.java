package org.vtck.conformance.campaign;

import java.util.Optional;

/**
 * What a campaign did with one property.
 *
 * @param tries how many samples were tried
 * @param blocks how many blocks were run to their end
 * @param digest sum, modulo 2^64, of the digests of these blocks' samples: that of a whole campaign is the sum of its shards'
 * @param failure empty if it held
 */
public record Tried(String property, long tries, long blocks, long digest, Optional<Failure> failure) {
    static Tried nothing(String property) {
        return new Tried(property, 0, 0, 0, Optional.empty());
    }

    Tried and(BlockResult block) {
        return new Tried(
                property,
                tries + block.tries(),
                blocks + (block.complete() ? 1 : 0),
                block.complete() ? digest + block.digest() : digest,
                block.failure());
    }
}
