package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.List;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.model.Operator;

/** Long conditions as methods, step by step: what is decided is not asked further. */
final class Steps {
    /** An expression of more characters gets a method of its own. */
    static final int LONG = 75;

    /** A condition of more parts gets a method of its own. */
    private static final int MANY_PARTS = 3;

    private final Code code;

    Steps(Code code) {
        this.code = code;
    }

    /** Whether a condition is too long for one expression. */
    static boolean areDue(Expr e) {
        return e instanceof Expr.Binary b && b.operator().kind() == Operator.Kind.LOGICAL && parts(e) > MANY_PARTS;
    }

    private static int parts(Expr e) {
        if (e instanceof Expr.Named) {
            return 1;
        }
        int parts = 1;
        for (Expr child : ExprTree.children(e)) {
            parts += parts(child);
        }
        return parts;
    }

    /** A call of a new method that decides a condition. */
    String method(Expr e) {
        Text steps = new Text();
        write(e, steps);
        return call(steps);
    }

    /** A call of a new method that gives a truth where it is known. */
    String method(String known, String truth) {
        Text steps = new Text();
        steps.line("if (" + known + ") {");
        steps.line("return " + truth + ";");
        steps.line("}");
        steps.line("return " + code.truths("UNKNOWN") + ";");
        return call(steps);
    }

    private String call(Text steps) {
        String name = code.newMethod("part");
        Text method = new Text();
        method.line("private static int " + name + "(" + code.parameters() + ") {");
        method.lines(steps);
        method.line("}").blank();
        code.methods().lines(method);
        return name + "(" + code.arguments() + ")";
    }

    /** The body of a method that decides a condition. */
    void write(Expr e, Text into) {
        if (!areDue(e) || code.isColumn(e)) {
            into.line("return " + code.truth(e) + ";");
        } else if (((Expr.Binary) e).operator() == Operator.IMPLIES) {
            implication((Expr.Binary) e, into);
        } else {
            chain((Expr.Binary) e, into);
        }
    }

    private void implication(Expr.Binary e, Text into) {
        into.line("int given = " + code.truth(e.left()) + ";");
        into.line("if (given == " + code.truths("FALSE") + ") {");
        into.line("return " + code.truths("TRUE") + ";");
        into.line("}");
        into.line("return " + code.truths("implies") + "(given, " + code.truth(e.right()) + ");");
    }

    private void chain(Expr.Binary e, Text into) {
        boolean and = e.operator() == Operator.AND;
        String decided = code.truths(and ? "FALSE" : "TRUE");
        String join = code.truths(and ? "and" : "or");
        List<Expr> links = new ArrayList<>();
        links(e, e.operator(), links);
        into.line("int truth = " + code.truth(links.get(0)) + ";");
        for (Expr link : links.subList(1, links.size())) {
            into.line("if (truth != " + decided + ") {");
            into.line("truth = " + join + "(truth, " + code.truth(link) + ");");
            into.line("}");
        }
        into.line("return truth;");
    }

    private static void links(Expr e, Operator operator, List<Expr> links) {
        if (e instanceof Expr.Binary b && b.operator() == operator) {
            links(b.left(), operator, links);
            links(b.right(), operator, links);
        } else {
            links.add(e);
        }
    }
}
