package org.vtck.grammar.parse;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vtck.grammar.antlr.CapLayoutParser;
import org.vtck.grammar.cut.Places;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;

/** Runs one start rule over one statement's tokens. */
final class StatementParser {
    /** Highest tree of one statement; whatever walks over expressions calls itself about so often. */
    static final int HIGHEST = 300;

    /** Deepest nesting of rules: the parser's prediction calls itself several times for each. */
    static final int DEEPEST = 120;

    private final String file;
    private final List<Diagnostic> diagnostics;

    StatementParser(String file, List<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** What the rule gives, or nothing after the first mistake, which is reported. */
    <T> Optional<T> parse(List<Token> tokens, Function<CapLayoutParser, T> rule) {
        CapLayoutParser parser = new CapLayoutParser(new CommonTokenStream(new ListTokenSource(ended(tokens), file)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new StopAtFirst());
        parser.addParseListener(new Depth());
        try {
            return Optional.of(rule.apply(parser));
        } catch (TooDeep e) {
            diagnostics.add(Diagnostic.error(
                            DiagnosticCode.CL1003,
                            Places.of(file, e.at),
                            "this is nested more than " + DEEPEST + " deep or has more than " + HIGHEST
                                    + " operators in a row")
                    .withHint("give parts of it a name with `define`"));
            return Optional.empty();
        } catch (ParseCancellationException e) {
            diagnostics.add(
                    SyntaxError.of(file, parser, (RecognitionException) Objects.requireNonNull(e.getCause()), tokens));
            return Optional.empty();
        }
    }

    /** The parser needs visible tokens only, numbered from 0, and an end mark behind the last. */
    private static List<Token> ended(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        CommonToken end = new CommonToken(Token.EOF, "");
        end.setLine(last.getLine());
        end.setCharPositionInLine(last.getCharPositionInLine() + last.getText().length());
        java.util.ArrayList<Token> all = new java.util.ArrayList<>(tokens);
        all.add(end);
        return all;
    }

    /** Stops the parser before its own calls, or those of whatever walks over the tree, are too many for the stack. */
    private static final class Depth implements ParseTreeListener {
        private final Map<ParseTree, Integer> heights = new IdentityHashMap<>();
        private int depth;

        @Override
        public void enterEveryRule(ParserRuleContext context) {
            if (++depth > DEEPEST) {
                throw new TooDeep(context.getStart());
            }
        }

        @Override
        public void exitEveryRule(ParserRuleContext context) {
            depth--;
            int height = 0;
            for (int i = 0; i < context.getChildCount(); i++) {
                height = Math.max(height, heights.getOrDefault(context.getChild(i), 0));
            }
            heights.put(context, height + 1);
            if (height >= HIGHEST) { // a sum is as deep as it is long
                throw new TooDeep(context.getStart());
            }
        }

        @Override
        public void visitTerminal(TerminalNode node) {
            // only rules nest
        }

        @Override
        public void visitErrorNode(ErrorNode node) {
            // there is no recovery, hence no such node
        }
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Token at;

        TooDeep(Token at) {
            super("too deep", null, false, false);
            this.at = at;
        }
    }

    /** No recovery: statements are short and the next one is parsed alone. */
    private static final class StopAtFirst extends DefaultErrorStrategy {
        @Override
        public void recover(Parser recognizer, RecognitionException e) {
            throw new ParseCancellationException(e);
        }

        @Override
        public Token recoverInline(Parser recognizer) {
            throw new ParseCancellationException(new InputMismatchException(recognizer));
        }

        @Override
        public void reportError(Parser recognizer, RecognitionException e) {
            // recover() follows and carries the exception out
        }

        @Override
        public void sync(Parser recognizer) {
            // nothing to skip to
        }
    }
}
