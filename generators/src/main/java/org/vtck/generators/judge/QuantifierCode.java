package org.vtck.generators.judge;

import java.util.Optional;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.model.Variable;
import org.vtck.spec.runtime.Counts;
import org.vtck.spec.runtime.Each;
import org.vtck.spec.runtime.Keys;

/** Quantifiers, counts and distinctness: a method with a loop each. */
final class QuantifierCode {
    private final Code code;

    QuantifierCode(Code code) {
        this.code = code;
    }

    /** An expression for the truth of a quantifier. */
    String truth(Expr.Quantified e) {
        if (e.quantifier() == Quantifier.NO) {
            return code.truths("not") + "(" + counted(e, "atLeastOne") + ")";
        }
        return switch (e.quantifier()) {
            case FOR_EACH -> forEach(e);
            case AT_MOST_ONE -> counted(e, "atMostOne");
            case EXACTLY_ONE -> counted(e, "exactlyOne");
            default -> counted(e, "atLeastOne");
        };
    }

    private String forEach(Expr.Quantified e) {
        String each = code.file().use(Each.class);
        Looped looped = looped(e.variable(), e.where());
        Text inner = new Text();
        String selected = selection(looped, inner);
        inner.line("seen |= " + each + ".one(" + selected + ", "
                + looped.loop().inside().truth(e.body()) + ");");
        return method("int", "each", looped, inner, "int seen = " + each + ".over(%s);", each + ".truth(seen)");
    }

    /** Existence and numbers: adds up how many satisfy condition and body. */
    private String counted(Expr.Quantified e, String decision) {
        Looped looped = looped(e.variable(), e.where());
        Optional<String> body = TypeOf.isTrue(e.body())
                ? Optional.empty()
                : Optional.of(plain(looped.loop().inside().truth(e.body())));
        String counts = code.file().use(Counts.class);
        Text inner = new Text();
        String selected = selection(looped, inner);
        inner.line("count += " + counts + ".one("
                + body.map(b -> code.truths("and") + "(" + selected + ", " + b + ")")
                        .orElse(selected)
                + ");");
        return method("int", decision, looped, inner, "long count = 0;", counts + "." + decision + "(count, %s)");
    }

    /** An expression for a number, {@code Counts.NOT_KNOWN} if it is not known. */
    String count(Expr.Count e) {
        Looped looped = looped(e.variable(), e.where());
        String counts = code.file().use(Counts.class);
        Text inner = new Text();
        inner.line("count += " + counts + ".one(" + selection(looped, inner) + ");");
        return method("int", "count", looped, inner, "long count = 0;", counts + ".exact(count, %s)");
    }

    String distinct(Expr.Distinct e) {
        Looped looped = looped(e.variable(), e.where());
        Code inside = looped.loop().inside();
        Text inner = new Text();
        String selected = selection(looped, inner);
        if (TypeOf.isNumber(e.key())) {
            Number key = inside.number(e.key());
            String known = key.isAlwaysKnown() ? "true" : key.known();
            String value = key.isAlwaysKnown() ? key.value() : known + " ? " + key.value() + " : 0";
            inner.line("keys.add(" + selected + ", " + known + ", " + value + ");");
        } else {
            String key = inside.truth(e.key());
            inner.line("keys.add(" + selected + ", " + key + " != " + code.truths("UNKNOWN") + ", " + key + ");");
        }
        String holder = code.columns().isPresent() ? "machine" : "facts";
        String start = code.file().use(Keys.class) + " keys = " + holder + ".keys();";
        return method("int", "distinct", looped, inner, start, "keys.distinct(%s)");
    }

    /** A loop and the condition of its elements. */
    private record Looped(DomainCode.Loop loop, Optional<String> where) {}

    private Looped looped(Variable variable, Expr where) {
        if (code.columns().isPresent() && variable.domain() instanceof Domain.Functions) {
            return joined(variable, where);
        }
        DomainCode.Loop loop = new DomainCode(code).loop(variable);
        return new Looped(
                loop,
                TypeOf.isTrue(where)
                        ? Optional.empty()
                        : Optional.of(plain(loop.inside().truth(where))));
    }

    private Looped joined(Variable variable, Expr where) {
        Join.Joined join = Join.of(variable, where, code);
        return new Looped(join.loop(), join.where().map(this::plain));
    }

    private String plain(String truth) {
        return code.truths("plain") + "(" + truth + ")";
    }

    /** Whether the element is selected; writes the lines that skip one that is not. */
    private String selection(Looped looped, Text inner) {
        Optional<String> membership = looped.loop().membership();
        if (looped.where().isEmpty() && membership.isEmpty()) {
            return code.truths("TRUE");
        }
        String selected = membership
                .map(m -> looped.where()
                        .map(w -> code.truths("and") + "(" + m + ", " + w + ")")
                        .orElse(m))
                .orElseGet(() -> looped.where().orElseThrow());
        inner.line("int selected = " + selected + ";");
        inner.line("if (selected == " + code.truths("FALSE") + ") {");
        inner.line("continue;");
        inner.line("}");
        return "selected";
    }

    private String method(String type, String what, Looped looped, Text inner, String start, String result) {
        DomainCode.Loop loop = looped.loop();
        String name = code.newMethod(what);
        Text method = new Text();
        method.line("private static " + type + " " + name + "(" + code.parameters() + ") {");
        method.lines(loop.setup());
        method.line(String.format(start, loop.complete()));
        loop.head().forEach(method::line);
        method.lines(inner);
        method.line("}");
        method.line("return " + String.format(result, loop.complete()) + ";");
        method.line("}").blank();
        code.methods().lines(method);
        return name + "(" + code.arguments() + ")";
    }
}
