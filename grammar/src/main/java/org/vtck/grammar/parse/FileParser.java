package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vtck.grammar.cut.CutItem;
import org.vtck.grammar.cut.Cutter;
import org.vtck.grammar.cut.ItemWord;
import org.vtck.grammar.cut.Places;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.SyntaxTree;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.Place;
import org.vtck.spec.source.SourceFile;

/** Parses one file: all items that can be read, and a diagnostic for each statement that cannot. */
public final class FileParser {
    private FileParser() {}

    /**
     * A tree and what is wrong with the text.
     *
     * @param unread names in the text that could not be read: what they stand for may be missing from the tree
     */
    public record Result(SyntaxTree tree, List<Diagnostic> diagnostics, Set<String> unread) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
            unread = Set.copyOf(unread);
        }
    }

    /** Parses a file; never throws for what is in it. */
    public static Result parse(SourceFile source) {
        Tokens tokens = Tokens.of(source);
        Cutter.Result cut = Cutter.cut(tokens);
        List<Diagnostic> diagnostics = new ArrayList<>(tokens.diagnostics());
        diagnostics.addAll(cut.diagnostics());
        ItemBuilder builder = new ItemBuilder(tokens, diagnostics);
        List<Item> items = new ArrayList<>();
        for (CutItem item : cut.items()) {
            items.addAll(builder.items(item));
        }
        diagnostics.removeIf(d -> followsUnterminated(d, tokens));
        missingModule(source, tokens, cut, diagnostics);
        Unread unread = builder.unread();
        unread.outside(cut.items(), tokens);
        return new Result(new SyntaxTree(source.name(), items), diagnostics, unread.names());
    }

    /** A statement that lost its string or its end to a missing quote is one mistake, not two. */
    private static boolean followsUnterminated(Diagnostic diagnostic, Tokens tokens) {
        return diagnostic.code() == DiagnosticCode.CL1001
                && tokens.diagnostics().stream()
                        .anyMatch(d -> d.code() == DiagnosticCode.CL1006
                                && d.place().line() == diagnostic.place().line());
    }

    private static void missingModule(
            SourceFile source, Tokens tokens, Cutter.Result cut, List<Diagnostic> diagnostics) {
        boolean readable = tokens.diagnostics().stream().noneMatch(d -> d.code() == DiagnosticCode.CL1005);
        boolean starts = !cut.items().isEmpty() && cut.items().get(0).word() == ItemWord.MODULE;
        boolean modulesWasBroken =
                cut.diagnostics().stream().anyMatch(d -> d.place().line() == firstLine(tokens));
        if (readable && !starts && !modulesWasBroken) {
            Place place = tokens.visible().isEmpty()
                    ? new Place(source.name(), 1, 1, 1, 2)
                    : Places.of(source.name(), tokens.visible().get(0));
            diagnostics.add(Diagnostic.error(DiagnosticCode.CL1009, place, "the file does not start with a module line")
                    .withHint("start it with `module NAME;`"));
        }
    }

    private static int firstLine(Tokens tokens) {
        return tokens.visible().isEmpty() ? -1 : tokens.visible().get(0).getLine();
    }
}
