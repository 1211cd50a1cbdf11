package org.vtck.grammar;

import java.util.List;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.format.Layouter;
import org.vtck.grammar.format.Marks;
import org.vtck.grammar.parse.FileParser;
import org.vtck.spec.source.SourceFile;

/**
 * The canonical layout of a source: one item, clause part and continued line per indentation of four spaces, single spaces
 * between words, at most one blank line. Where a statement is broken into lines stays with its author.
 */
public final class SourceFormatter {
    private SourceFormatter() {}

    /**
     * The same source in canonical layout, with all its comments; {@code format(format(x))} is {@code format(x)}. A file with
     * syntax errors comes back unchanged: compile it to learn what they are.
     */
    public static String format(SourceFile file) {
        FileParser.Result parsed = FileParser.parse(file);
        if (!parsed.diagnostics().isEmpty()) {
            return file.text();
        }
        Tokens tokens = Tokens.of(file);
        String text = Layouter.lay(tokens, Marks.of(tokens));
        boolean same = words(tokens).equals(words(Tokens.of(new SourceFile(file.name(), text))));
        return same ? text : file.text();
    }

    private static List<String> words(Tokens tokens) {
        return tokens.visible().stream().map(t -> t.getText().stripTrailing()).toList();
    }
}
