package org.vtck.generators.text;

import java.util.ArrayList;
import java.util.List;

/** A documentation comment: on one line if it fits, else wrapped. */
final class Paragraph {
    private final List<String> lines;

    private Paragraph(List<String> lines) {
        this.lines = lines;
    }

    static Paragraph of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.trim().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return new Paragraph(lines);
    }

    void write(Text text) {
        if (lines.size() == 1) {
            text.line("/** " + lines.get(0) + " */");
            return;
        }
        text.line("/**");
        lines.forEach(line -> text.line(" * " + line));
        text.line(" */");
    }
}
