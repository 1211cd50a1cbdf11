package org.vtck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.reports.text.FunctionKind;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** Names the definitions {@code is_...} that are true of a function, those of profiles left aside. */
final class DefinedKind implements FunctionKind {
    private static final String PREFIX = "is_";

    private final InterpretedJudge judge;
    private final List<Definition> definitions;

    DefinedKind(SpecModel model) {
        this.judge = InterpretedJudge.of(model);
        Set<String> always = model.modules().stream()
                .filter(m -> m.profile().isEmpty())
                .map(Module::name)
                .collect(Collectors.toSet());
        this.definitions = model.definitions().stream()
                .filter(d -> d.name().startsWith(PREFIX) && always.contains(d.module()))
                .toList();
    }

    @Override
    public String of(Machine machine, PciFunction function) {
        List<String> kinds = new ArrayList<>();
        for (Definition definition : definitions) {
            if (judge.explain(asClause(definition), machine, function).outcome() == Outcome.PASS) {
                kinds.add(definition.name().substring(PREFIX.length()).replace('_', ' '));
            }
        }
        return String.join(", ", kinds);
    }

    /** A clause that passes where the definition is true. */
    private static Clause asClause(Definition definition) {
        Document document = new Document("", "", "", definition.place());
        Expr holds = new Expr.Named(definition, Optional.empty(), definition.place());
        return new Clause(
                definition.name(),
                Clause.Party.DEVICE,
                Obligation.MUST,
                Optional.empty(),
                new Clause.Citation(document, "", Optional.empty(), Optional.empty()),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Clause.Body.Predicate(holds),
                definition.module(),
                Optional.empty(),
                Optional.empty(),
                definition.place());
    }
}
