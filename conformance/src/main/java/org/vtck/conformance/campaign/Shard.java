package org.vtck.conformance.campaign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a campaign: the blocks whose number leaves {@code index} when divided by {@code of}.
 *
 * @param index from 0
 */
public record Shard(long index, long of) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(0, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    public Shard {
        if (index < 0 || index >= of) {
            throw new IllegalArgumentException("there is no shard " + index + " of " + of);
        }
    }

    /** What {@code i/n} denotes, if it denotes a shard. */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(1));
        long of = Long.parseLong(matcher.group(2));
        return index < of ? Optional.of(new Shard(index, of)) : Optional.empty();
    }

    boolean runs(long block) {
        return block % of == index;
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }
}
