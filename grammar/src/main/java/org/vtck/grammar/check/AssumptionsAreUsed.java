package org.vtck.grammar.check;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.SpecModel;

/** An assumption that no clause, definition or field leans on is probably forgotten. */
final class AssumptionsAreUsed implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        Set<String> used = new HashSet<>();
        model.clauses().forEach(c -> used.addAll(c.assumptions()));
        model.definitions().forEach(d -> used.addAll(d.assumptions()));
        model.scopes().forEach(s -> used.addAll(s.assumptions()));
        model.structures()
                .forEach(s ->
                        s.fields().forEach(f -> f.traits().orderAssumption().ifPresent(used::add)));
        return model.assumptions().stream()
                .filter(a -> !used.contains(a.id()))
                .map(a -> Diagnostic.warning(
                        DiagnosticCode.CL3007, a.place(), "nothing leans on the assumption `" + a.id() + "`"));
    }
}
