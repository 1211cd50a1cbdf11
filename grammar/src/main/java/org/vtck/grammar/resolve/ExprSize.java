package org.vtck.grammar.resolve;

import java.util.HashMap;
import java.util.Map;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.ExprTree;
import org.vtck.spec.source.Place;

/** Keeps expressions, with the definitions that they use written out, from growing beyond what can be walked over. */
final class ExprSize {
    /** Most operators of one expression with its definitions written out. */
    static final long MOST_PARTS = 20_000;

    /** Deepest nesting of one expression with its definitions written out. */
    static final int DEEPEST = 600;

    private record Extent(long parts, int depth) {}

    private final Map<String, Extent> definitions = new HashMap<>();
    private final Report report;

    ExprSize(Report report) {
        this.report = report;
    }

    /** Whether the expression may be used; if not, that is reported. */
    boolean accepts(Expr expr, Place place) {
        Extent extent = extent(expr);
        if (extent.parts() <= MOST_PARTS && extent.depth() <= DEEPEST) {
            return true;
        }
        report.add(Diagnostic.error(
                DiagnosticCode.CL1010,
                place,
                "with its definitions written out this has more than " + MOST_PARTS + " parts or is more than "
                        + DEEPEST + " deep"));
        return false;
    }

    private Extent extent(Expr expr) {
        if (expr instanceof Expr.Named named) {
            Extent known = definitions.get(named.definition().name());
            if (known == null) {
                known = extent(named.definition().body());
                definitions.put(named.definition().name(), known);
            }
            return new Extent(known.parts() + 1, known.depth() + 1);
        }
        long parts = 1;
        int depth = 0;
        for (Expr child : ExprTree.children(expr)) {
            Extent extent = extent(child);
            parts += extent.parts();
            depth = Math.max(depth, extent.depth());
        }
        return new Extent(parts, depth + 1);
    }
}
