package org.vtck.generators.text;

/** Lines of code, wrapped where they are long; a line that ends with an opening brace indents what follows, one that starts with a closing brace ends that. */
public final class Text {
    private static final String STEP = "    ";

    /** A class is written first and then moved to the right by one step, so this is less than 120. */
    private static final int WIDTH = 112;

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Adds a line. */
    public Text line(String line) {
        if (line.isEmpty()) {
            return blank();
        }
        if (line.startsWith("}")) {
            depth--;
        }
        for (String part : Wrapped.of(line, WIDTH - STEP.length() * depth)) {
            text.append(STEP.repeat(depth)).append(part).append('\n');
        }
        if (line.endsWith("{")) {
            depth++;
        }
        return this;
    }

    /** Adds the rest of a statement that the line before began. */
    public Text more(String line) {
        text.append(STEP.repeat(depth + 2)).append(line).append('\n');
        return this;
    }

    /** Adds a line and indents what follows, as after an opening brace that stands on a continuation line. */
    public Text lastBeforeBody(String line) {
        more(line);
        depth++;
        return this;
    }

    /** Adds an empty line, unless there is one or a block begins. */
    public Text blank() {
        if (text.length() > 0 && !endsWith("\n\n") && !endsWith("{\n")) {
            text.append('\n');
        }
        return this;
    }

    /** Adds a documentation comment of one paragraph. */
    public Text doc(String sentence) {
        Paragraph.of(Javadoc.escape(sentence), 104 - STEP.length() * depth).write(this);
        return this;
    }

    /** Adds lines that were written elsewhere. */
    public Text lines(Text other) {
        other.text.toString().lines().forEach(line -> {
            if (line.isEmpty()) {
                blank();
            } else {
                text.append(STEP.repeat(depth)).append(line).append('\n');
            }
        });
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return text.length() == 0;
    }

    private boolean endsWith(String end) {
        return text.length() >= end.length()
                && text.substring(text.length() - end.length()).equals(end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
