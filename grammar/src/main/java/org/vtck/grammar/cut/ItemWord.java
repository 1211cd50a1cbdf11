package org.vtck.grammar.cut;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words that start an item. */
public enum ItemWord {
    MODULE(Shape.LINE),
    REVISIONS(Shape.LINE),
    DOCUMENT(Shape.LINE),
    ASSUME(Shape.LINE),
    DEFINE(Shape.LINE),
    CLAUSE(Shape.LINE),
    PROFILE(Shape.LINE),
    STRUCT(Shape.BLOCK),
    UNION(Shape.BLOCK),
    HEADER(Shape.BLOCK),
    CAPABILITY(Shape.BLOCK),
    ENUM(Shape.BLOCK),
    LIST(Shape.BLOCK),
    SCOPE(Shape.BLOCK),
    RELATION(Shape.BLOCK),
    TOPOLOGY(Shape.BLOCK),
    DEVICE(Shape.BLOCK_OF_BLOCKS),
    FAULT(Shape.BLOCK_OF_BLOCKS),
    PERMITS(Shape.BLOCK_OF_BLOCKS),
    /** {@code #define NAME VALUE} outside any body. */
    HASH_DEFINE(Shape.LINE);

    private final Shape shape;

    ItemWord(Shape shape) {
        this.shape = shape;
    }

    /** The item word of that spelling. */
    public static Optional<ItemWord> of(String text) {
        return Arrays.stream(values())
                .filter(w -> w != HASH_DEFINE && w.spelling().equals(text))
                .findFirst();
    }

    /** As it stands in a source. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean hasBody() {
        return shape != Shape.LINE;
    }

    /** Whether a closing brace can end a statement of the body. */
    boolean statementsEndAtBraces() {
        return shape == Shape.BLOCK_OF_BLOCKS;
    }

    /** How many brace groups stand before the body. */
    int groupsInHead() {
        return this == FAULT || this == PERMITS ? 1 : 0;
    }

    private enum Shape {
        LINE,
        BLOCK,
        BLOCK_OF_BLOCKS
    }
}
