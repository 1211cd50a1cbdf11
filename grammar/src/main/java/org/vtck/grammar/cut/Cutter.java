package org.vtck.grammar.cut;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;

/**
 * Cuts tokens into items. An item starts with an item word where no bracket is open, or in the first column; it ends with its
 * semicolon or with the brace that closes its body.
 */
public final class Cutter {
    /** Deepest nesting of brackets that is read. */
    public static final int DEEPEST = 64;

    /** Most tokens of one statement. */
    public static final int LONGEST_STATEMENT = 4000;

    private final Tokens tokens;
    private final List<Token> in;
    private final List<CutItem> items = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int at;

    private Cutter(Tokens tokens) {
        this.tokens = tokens;
        this.in = tokens.visible();
    }

    /** The items of a file and what is wrong with its brackets. */
    public record Result(List<CutItem> items, List<Diagnostic> diagnostics) {}

    /** Cuts a file. */
    public static Result cut(Tokens tokens) {
        Cutter cutter = new Cutter(tokens);
        cutter.file();
        return new Result(cutter.items, cutter.diagnostics);
    }

    private void file() {
        while (at < in.size()) {
            if (is(";")) {
                at++;
            } else if (startsItem(at)) {
                item();
            } else {
                stray();
            }
        }
    }

    private void stray() {
        Token first = in.get(at);
        int start = at;
        while (at < in.size() && !(at > start && startsItem(at) && (firstColumn(at) || endsStatement(at - 1)))) {
            at++;
        }
        diagnostics.add(Diagnostic.error(
                        DiagnosticCode.CL1002,
                        Places.of(tokens.file(), first),
                        "`" + first.getText() + "` starts no item")
                .withHint("items start with module, struct, capability struct, enum, clause, fault, ..."));
    }

    private boolean endsStatement(int index) {
        String text = in.get(index).getText();
        return text.equals(";") || text.equals("}");
    }

    private void item() {
        ItemWord word = wordAt(at).orElseThrow();
        if (word == ItemWord.HASH_DEFINE) {
            items.add(new CutItem(word, List.of(in.get(at)), List.of()));
            at++;
            return;
        }
        Span head = span(word, true);
        List<List<Token>> statements = new ArrayList<>();
        boolean ok = head.ok();
        if (word.hasBody() && head.opensBody()) {
            Token brace = in.get(at++);
            ok &= body(word, brace, statements);
            attribute();
        }
        boolean bodiless = word.hasBody() && !head.opensBody();
        if (bodiless && !head.tokens().isEmpty()) {
            diagnostics.add(noBody(head.tokens()));
        }
        if (ok && !bodiless) {
            items.add(new CutItem(word, head.tokens(), statements));
        }
    }

    /** {@code __attribute__((packed))} behind a body says what holds of every structure here. */
    private void attribute() {
        if (at < in.size() && is("__attribute__")) {
            int depth = 0;
            at++;
            while (at < in.size() && (isOpening(textAt(at)) || depth > 0) && !is(";")) {
                depth += isOpening(textAt(at)) ? 1 : isClosing(textAt(at)) ? -1 : 0;
                at++;
            }
        }
    }

    /** Reads statements up to the brace that closes the body; false if the item is unusable. */
    private boolean body(ItemWord word, Token brace, List<List<Token>> statements) {
        boolean ok = true;
        while (at < in.size() && !is("}") && !interrupts(at)) {
            Span statement = span(word, false);
            ok &= statement.ok();
            if (!statement.tokens().isEmpty() && !onlySemicolon(statement.tokens())) {
                statements.add(statement.tokens());
            }
        }
        if (at < in.size() && is("}")) {
            at++;
        } else {
            diagnostics.add(unclosed(brace));
        }
        return ok;
    }

    private static boolean onlySemicolon(List<Token> tokens) {
        return tokens.size() == 1 && tokens.get(0).getText().equals(";");
    }

    private record Span(List<Token> tokens, boolean ok, boolean opensBody) {}

    /** Reads a head or a statement: up to and with its semicolon, up to its body, or up to what interrupts it. */
    private Span span(ItemWord word, boolean head) {
        List<Token> taken = new ArrayList<>();
        Deque<Token> open = new ArrayDeque<>();
        boolean tooDeep = false;
        boolean broken = false;
        int groups = head ? word.groupsInHead() : 0;
        while (at < in.size()) {
            Token token = in.get(at);
            String text = token.getText();
            if (!taken.isEmpty() && interrupts(at)) {
                break;
            }
            if (open.isEmpty() && head && word.hasBody() && text.equals("{") && !opensSet(taken) && groups-- <= 0) {
                return checked(taken, tooDeep, true);
            }
            if (open.isEmpty() && !head && text.equals("}")) {
                break;
            }
            at++;
            taken.add(token);
            if (isOpening(text)) {
                tooDeep |= tooDeep(open, token, tooDeep);
                open.push(token);
            } else if (isClosing(text)) {
                if (text.equals("}") && closeNarrow(open)) {
                    broken = true;
                    if (open.isEmpty()) {
                        at--; // it closes the body
                        return new Span(List.of(), true, false);
                    }
                }
                if (open.isEmpty() || !matches(open.peek().getText(), text)) {
                    diagnostics.add(mismatch(token, open.peek()));
                    skipStatement();
                    return new Span(List.of(), true, false);
                }
                open.pop();
                if (text.equals("}") && open.isEmpty() && !head && word.statementsEndAtBraces() && !continues()) {
                    return checked(broken ? List.of() : taken, tooDeep, false);
                }
            } else if (text.equals(";") && closeNarrow(open)) {
                broken = true;
                if (open.isEmpty()) {
                    return new Span(List.of(), true, false);
                }
            } else if (open.isEmpty() && (text.equals(";") || isWholeDefine(taken))) {
                return checked(broken ? List.of() : taken, tooDeep, false);
            }
        }
        if (!open.isEmpty()) {
            diagnostics.add(unclosed(open.peekLast()));
            return new Span(List.of(), true, false);
        }
        return checked(broken ? List.of() : taken, tooDeep, false);
    }

    /** {@code when self.kind in { 1, 2 } { ... }}: the first brace belongs to the condition. */
    private static boolean opensSet(List<Token> taken) {
        int last = taken.size() - 1;
        return last >= 3
                && taken.get(last).getText().equals("in")
                && taken.subList(2, last).stream().anyMatch(t -> t.getText().equals("when"));
    }

    /** Reports round and square brackets that are open where none can be; whether there were any. */
    private boolean closeNarrow(Deque<Token> open) {
        boolean any = !open.isEmpty() && !open.peek().getText().equals("{");
        if (any) {
            diagnostics.add(unclosed(open.peek()));
        }
        while (!open.isEmpty() && !open.peek().getText().equals("{")) {
            open.pop();
        }
        return any;
    }

    private Span checked(List<Token> taken, boolean tooDeep, boolean opensBody) {
        if (taken.size() > LONGEST_STATEMENT && !tooDeep) {
            diagnostics.add(Diagnostic.error(
                    DiagnosticCode.CL1010,
                    Places.of(tokens.file(), taken.get(0)),
                    "this statement has " + taken.size() + " words and signs, more than " + LONGEST_STATEMENT));
            return new Span(List.of(), false, opensBody);
        }
        return new Span(tooDeep ? List.of() : taken, !tooDeep, opensBody);
    }

    private boolean tooDeep(Deque<Token> open, Token token, boolean already) {
        if (open.size() < DEEPEST) {
            return false;
        }
        if (!already) {
            diagnostics.add(Diagnostic.error(
                    DiagnosticCode.CL1003,
                    Places.of(tokens.file(), token),
                    "brackets are nested more than " + DEEPEST + " deep"));
        }
        return true;
    }

    /** After a bracket without its partner: goes on behind the next semicolon, or at a brace or an item. */
    private void skipStatement() {
        while (at < in.size() && !is("}") && !interrupts(at)) {
            if (in.get(at++).getText().equals(";")) {
                return;
            }
        }
    }

    private boolean continues() {
        return at < in.size() && (is(";") || is("when") || is("@"));
    }

    private static boolean isWholeDefine(List<Token> taken) {
        return taken.size() == 1 && taken.get(0).getType() == CapLayoutLexer.DEFINE;
    }

    /** Whether an item starts here although the one before has not ended. */
    private boolean interrupts(int index) {
        return firstColumn(index) && startsItem(index) && !isMember(index);
    }

    /** {@code struct x y;} and {@code struct { ... }} are members even in the first column; {@code struct x {} is an item. */
    private boolean isMember(int index) {
        ItemWord word = wordAt(index).orElseThrow();
        if (word == ItemWord.HASH_DEFINE) {
            return true;
        }
        boolean structure = word == ItemWord.STRUCT || word == ItemWord.UNION;
        return structure && !(textAt(index + 2).equals("{") || textAt(index + 2).equals("@"));
    }

    private boolean startsItem(int index) {
        Optional<ItemWord> word = wordAt(index);
        if (word.isEmpty() || word.get() == ItemWord.HASH_DEFINE) {
            return word.isPresent();
        }
        String next = textAt(index + 1);
        if (word.get() == ItemWord.HEADER || word.get() == ItemWord.CAPABILITY) {
            return next.equals("struct") || next.equals("union");
        }
        return next.isEmpty()
                || Character.isLetter(next.charAt(0))
                || next.charAt(0) == '_'
                || next.charAt(0) == '"'
                || next.equals("{");
    }

    private Optional<ItemWord> wordAt(int index) {
        return in.get(index).getType() == CapLayoutLexer.DEFINE
                ? Optional.of(ItemWord.HASH_DEFINE)
                : ItemWord.of(in.get(index).getText());
    }

    private String textAt(int index) {
        return index < in.size() ? in.get(index).getText() : "";
    }

    private boolean firstColumn(int index) {
        return in.get(index).getCharPositionInLine() == 0;
    }

    private boolean is(String text) {
        return in.get(at).getText().equals(text);
    }

    private static boolean isOpening(String text) {
        return text.equals("(") || text.equals("[") || text.equals("{");
    }

    private static boolean isClosing(String text) {
        return text.equals(")") || text.equals("]") || text.equals("}");
    }

    private static boolean matches(String open, String close) {
        return switch (open) {
            case "(" -> close.equals(")");
            case "[" -> close.equals("]");
            default -> close.equals("}");
        };
    }

    private Diagnostic noBody(List<Token> head) {
        Token last = head.get(head.size() - 1);
        boolean ended = last.getText().equals(";");
        return Diagnostic.error(
                DiagnosticCode.CL1001,
                ended ? Places.of(tokens.file(), last) : Places.behind(tokens.file(), last),
                "expected `{`, found " + (ended ? "`;`" : "the end"));
    }

    private Diagnostic unclosed(Token open) {
        return Diagnostic.error(
                DiagnosticCode.CL1004, Places.of(tokens.file(), open), "`" + open.getText() + "` is never closed");
    }

    private Diagnostic mismatch(Token close, @org.jspecify.annotations.Nullable Token open) {
        Diagnostic diagnostic = Diagnostic.error(
                DiagnosticCode.CL1004, Places.of(tokens.file(), close), "`" + close.getText() + "` closes nothing");
        return open == null
                ? diagnostic
                : diagnostic.withNote("`" + open.getText() + "` is open here", Places.of(tokens.file(), open));
    }
}
