package org.vtck.spec.source;

/**
 * A range of characters in a source file: lines and columns count from 1, the end column is exclusive.
 *
 * @param file name of the source file inside its source set, with {@code /}
 */
public record Place(String file, int line, int column, int endLine, int endColumn) {
    /** The place of things that no source states. */
    public static final Place NOWHERE = new Place("", 0, 0, 0, 0);

    /** A range that starts where this one starts and ends where {@code last} ends. */
    public Place to(Place last) {
        return new Place(file, line, column, last.endLine, last.endColumn);
    }

    /** Its first two characters, for things whose end is far away. */
    public Place firstTwo() {
        return new Place(file, line, column, line, column + 2);
    }

    @Override
    public String toString() {
        return line == 0 ? "(nowhere)" : file + ":" + line + ":" + column;
    }
}
