package org.vtck.grammar.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** Every clause with a predicate or a probe has a fault that breaks it, or a permission test. */
final class ClausesAreBroken implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        Set<String> named = new HashSet<>();
        model.faults().forEach(f -> named.addAll(f.clauses()));
        return model.clauses().stream()
                .filter(c -> canBeBroken(c) && !named.contains(c.id()))
                .map(c -> Diagnostic.warning(
                                DiagnosticCode.CL3005,
                                c.place(),
                                c.obligation().isPermission()
                                        ? "no permission test uses `" + c.id() + "`"
                                        : "no fault breaks `" + c.id() + "`")
                        .withHint("a check that nothing can fail proves nothing; add a `fault` or a `permits` block"));
    }

    private static boolean canBeBroken(Clause clause) {
        return clause.body() instanceof Clause.Body.Predicate || clause.body() instanceof Clause.Body.Probe;
    }
}
