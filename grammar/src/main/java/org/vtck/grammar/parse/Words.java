package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vtck.grammar.antlr.CapLayoutParser.AddressContext;
import org.vtck.grammar.antlr.CapLayoutParser.BytesContext;
import org.vtck.grammar.antlr.CapLayoutParser.DottedContext;
import org.vtck.grammar.antlr.CapLayoutParser.NameContext;
import org.vtck.grammar.antlr.CapLayoutParser.NumberContext;
import org.vtck.grammar.antlr.CapLayoutParser.PathContext;
import org.vtck.grammar.antlr.CapLayoutParser.TextContext;
import org.vtck.grammar.cut.Places;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.source.Place;

/** Reads names, numbers and strings out of parse trees. */
final class Words {
    private final String file;
    private final List<Diagnostic> diagnostics;

    Words(String file, List<Diagnostic> diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    Place place(ParserRuleContext context) {
        Token stop = context.getStop();
        return stop == null || stop.getTokenIndex() < context.getStart().getTokenIndex()
                ? Places.of(file, context.getStart())
                : Places.of(file, context.getStart(), stop);
    }

    Place place(Token token) {
        return Places.of(file, token);
    }

    Name name(NameContext context) {
        return new Name(context.getText(), place(context));
    }

    Name dotted(DottedContext context) {
        return new Name(context.getText(), place(context));
    }

    List<Name> names(List<NameContext> contexts) {
        return contexts.stream().map(this::name).toList();
    }

    Term.Path path(PathContext context) {
        List<Name> steps = new ArrayList<>();
        for (int i = 0; i < context.getChildCount(); i++) {
            if (context.getChild(i) instanceof NameContext name) {
                steps.add(name(name));
            } else if (context.getChild(i) instanceof NumberContext index) {
                steps.add(new Name("[" + number(index) + "]", place(index)));
            }
        }
        return new Term.Path(steps, place(context));
    }

    /** The strings joined, escapes resolved. */
    String text(TextContext context) {
        StringBuilder all = new StringBuilder();
        for (TerminalNode node : context.STRING()) {
            String raw = node.getText();
            for (int i = 1; i < raw.length() - 1; i++) {
                char c = raw.charAt(i);
                if (c == '\\') {
                    c = raw.charAt(++i);
                }
                all.append(c);
            }
        }
        return all.toString();
    }

    Name textName(TextContext context) {
        return new Name(text(context), place(context));
    }

    /** An unsigned number below 2^64; 0 after a diagnostic. */
    long number(NumberContext context) {
        return number(context.NUMBER().getSymbol());
    }

    long number(Token token) {
        String text = token.getText().replace("_", "").toLowerCase(Locale.ROOT);
        try {
            if (text.startsWith("0x")) {
                return Long.parseUnsignedLong(text.substring(2), 16);
            } else if (text.startsWith("0b")) {
                return Long.parseUnsignedLong(text.substring(2), 2);
            }
            return Long.parseUnsignedLong(text, 10);
        } catch (NumberFormatException e) {
            diagnostics.add(Diagnostic.error(
                            DiagnosticCode.CL1008, place(token), "`" + token.getText() + "` is not a number below 2^64")
                    .withHint("hexadecimal numbers start with 0x"));
            return 0;
        }
    }

    /** A number of at most {@code most}; 0 after a diagnostic. */
    int small(NumberContext context, int most) {
        long value = number(context);
        if (Long.compareUnsigned(value, most) > 0) {
            diagnostics.add(Diagnostic.error(
                    DiagnosticCode.CL1008, place(context), "`" + context.getText() + "` is larger than " + most));
            return 0;
        }
        return (int) value;
    }

    /** Two hexadecimal digits each. */
    List<Integer> bytes(BytesContext context) {
        List<Integer> bytes = new ArrayList<>();
        for (int i = 0; i < context.getChildCount(); i++) {
            String text = context.getChild(i).getText();
            if (text.matches("[0-9a-fA-F]{2}")) {
                bytes.add(Integer.parseInt(text, 16));
            } else {
                diagnostics.add(Diagnostic.error(
                        DiagnosticCode.CL1008,
                        place(((TerminalNode) context.getChild(i)).getSymbol()),
                        "`" + text + "` is not a byte of two hexadecimal digits"));
            }
        }
        return bytes;
    }

    FunctionAddress address(AddressContext context) {
        String text = context.getText();
        int dot = text.lastIndexOf('.');
        String[] parts = text.substring(0, dot).split(":", -1);
        int n = parts.length;
        long segment = n == 3 ? Long.parseLong(parts[0], 16) : 0;
        int slot = Integer.parseInt(parts[n - 1], 16);
        if (slot > 0x1f) {
            diagnostics.add(Diagnostic.error(
                    DiagnosticCode.CL1008, place(context), "`" + text + "` has a device number above 1f"));
            slot = 0;
        }
        return new FunctionAddress(segment, Integer.parseInt(parts[n - 2], 16), slot, text.charAt(dot + 1) - '0');
    }
}
