package org.vtck.generators.latex;

/** LaTeX text under construction. What comes from outside goes through {@link #escaped}. */
public final class Latex {
    private final StringBuilder text = new StringBuilder();

    /** Text in which every character stands for itself; a line may break after an underscore. */
    public static String escaped(String plain) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            escaped.append(
                    switch (c) {
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '<' -> "\\textless{}";
                        case '>' -> "\\textgreater{}";
                        case '|' -> "\\textbar{}";
                        case '"' -> "\\textquotedbl{}";
                        case '_' -> "\\_\\allowbreak{}";
                        case '&', '%', '$', '#', '{', '}' -> "\\" + c;
                        case '-' -> i > 0 && plain.charAt(i - 1) == '-' ? "{}-" : "-";
                        case '\n', '\r', '\t' -> " ";
                        default -> Character.isISOControl(c) ? "?" : String.valueOf(c);
                    });
        }
        return escaped.toString();
    }

    /** The same in a typewriter face, where a line may break after a dot too. */
    public static String code(String plain) {
        return "\\texttt{" + escaped(plain).replace(".", ".\\allowbreak{}") + "}";
    }

    /** Adds a line that is LaTeX already. */
    public Latex line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Adds the cells of a table's row, LaTeX already. */
    public Latex row(String... cells) {
        return line(String.join(" & ", cells) + " \\\\");
    }

    /** Adds an empty line. */
    public Latex blank() {
        return line("");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
