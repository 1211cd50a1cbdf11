package org.vtck.conformance.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Up to 1,000 tries of one property that are generated together.
 *
 * @param number from 0; edge cases are mixed into block 0 alone
 */
public record Block(long number, int tries) {
    /** How many tries a block has; the last one of a property may have fewer. */
    public static final int SIZE = 1_000;

    /** The blocks of so many tries that a shard runs. */
    static List<Block> of(long tries, Shard shard) {
        List<Block> blocks = new ArrayList<>();
        for (long number = 0; number * SIZE < tries; number++) {
            if (shard.runs(number)) {
                blocks.add(new Block(number, (int) Math.min(SIZE, tries - number * SIZE)));
            }
        }
        return blocks;
    }

    /** How many blocks so many tries make. */
    static long count(long tries) {
        return (tries + SIZE - 1) / SIZE;
    }

    /**
     * The seed of this block: the first 8 bytes, big-endian, of the SHA-256 of the campaign's seed in decimal, the property's name
     * and the block's number in decimal, with one space between them. It must never change: users keep seeds.
     */
    public long seed(long campaign, String property) {
        String text = campaign + " " + property + " " + number;
        return ByteBuffer.wrap(DigestUtils.sha256(text.getBytes(UTF_8))).getLong();
    }
}
