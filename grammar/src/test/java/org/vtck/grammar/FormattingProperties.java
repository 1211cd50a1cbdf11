package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.parse.FileParser;
import org.vtck.spec.source.SourceFile;

/** However a source is laid out, formatting changes nothing but that. */
class FormattingProperties {
    private static final List<SourceFile> SHIPPED = ShippedSources.files();

    @Property(tries = 60)
    void a_formatted_source_has_the_same_tree(@ForAll long seed) {
        Random random = new Random(seed);
        SourceFile original = SHIPPED.get(random.nextInt(SHIPPED.size()));
        SourceFile scattered = new SourceFile(original.name(), scattered(original, random));
        assertThat(tree(scattered)).isEqualTo(tree(original));
        SourceFile formatted = new SourceFile(original.name(), SourceFormatter.format(scattered));
        assertThat(tree(formatted)).isEqualTo(tree(original));
        assertThat(SourceFormatter.format(formatted)).isEqualTo(formatted.text());
    }

    /** The same tokens with other white space; lines start where they did or are indented. */
    private static String scattered(SourceFile file, Random random) {
        StringBuilder text = new StringBuilder();
        for (Token token : Tokens.of(file).all()) {
            boolean space = token.getType() == CapLayoutLexer.SPACE;
            boolean breaks = space && token.getText().contains("\n");
            if (!space) {
                text.append(token.getText());
            } else if (breaks) {
                text.append("\n".repeat(random.nextInt(3)))
                        .append(token.getText().stripTrailing())
                        .append("\n")
                        .append(token.getText().endsWith("\n") ? "" : " ".repeat(1 + random.nextInt(9)));
            } else {
                text.append(random.nextInt(9) == 0 ? "\n  " : " ".repeat(1 + random.nextInt(3)));
            }
        }
        return text.toString();
    }

    private static String tree(SourceFile file) {
        FileParser.Result result = FileParser.parse(file);
        assertThat(result.diagnostics()).as(file.text()).isEmpty();
        return result.tree().toString().replaceAll("\\.caplayout:\\d+:\\d+", "");
    }
}
