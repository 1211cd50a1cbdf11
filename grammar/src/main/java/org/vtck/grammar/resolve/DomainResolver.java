package org.vtck.grammar.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;

/** Resolves what a quantifier ranges over. */
final class DomainResolver {
    private final Names names;
    private final Report report;
    private final Surroundings around;

    DomainResolver(Names names, Report report, Surroundings around) {
        this.names = names;
        this.report = report;
        this.around = around;
    }

    Optional<Domain> resolve(Name name, Optional<Name> of) {
        Optional<Variable> function = of.flatMap(this::function);
        if (of.isPresent() && function.isEmpty()) {
            return Optional.empty();
        }
        Optional<Domain> domain = ofName(name, function);
        boolean aboutFunctions = domain.isPresent()
                && (domain.get() instanceof Domain.Functions || domain.get() instanceof Domain.Events);
        if (domain.isPresent()
                && !aboutFunctions
                && of.isEmpty()
                && around.subject() == Surroundings.Subject.TOPOLOGY) {
            report.add(Diagnostic.error(
                            DiagnosticCode.CL3003,
                            name.place(),
                            "`" + name + "` does not say of which function, in a clause about a topology")
                    .withHint("write `" + name + " of f` inside `for each f : function { ... }`"));
            return Optional.empty();
        }
        return domain;
    }

    private Optional<Domain> ofName(Name name, Optional<Variable> function) {
        String text = name.text();
        switch (text) {
            case "function" -> {
                return allowed(name, around.subject() == Surroundings.Subject.TOPOLOGY, "in a clause about a topology")
                        .map(x -> new Domain.Functions());
            }
            case "read", "write" -> {
                Domain.Event kind = text.equals("read") ? Domain.Event.READ : Domain.Event.WRITE;
                return allowed(name, around.manner() == Surroundings.Manner.TRACE, "behind `trace`")
                        .map(x -> new Domain.Events(kind));
            }
            case "unknown_capability" -> {
                return names.list("pci").map(l -> new Domain.Unknown(l, function));
            }
            default -> {
                int dot = text.lastIndexOf('.');
                Optional<CapabilityList> list = dot < 0 ? Optional.empty() : names.list(text.substring(0, dot));
                if (dot > 0 && list.isEmpty() && report.isSpoiled(text.substring(0, dot))) {
                    return Optional.empty();
                }
                if (list.isPresent()) {
                    return ofList(name, list.get(), text.substring(dot + 1), function);
                }
                return instances(name, function);
            }
        }
    }

    private Optional<Domain> ofList(Name name, CapabilityList list, String what, Optional<Variable> function) {
        return switch (what) {
            case "entry" -> Optional.of(new Domain.Entries(list, function));
            case "link" -> Optional.of(new Domain.Links(list, function));
            case "unknown_capability" -> Optional.of(new Domain.Unknown(list, function));
            default -> {
                report.error(
                        DiagnosticCode.CL2002,
                        name.place(),
                        "a list has `entry`, `link` and `unknown_capability`, not `" + what + "`");
                yield Optional.empty();
            }
        };
    }

    private Optional<Domain> instances(Name name, Optional<Variable> function) {
        Optional<Structure> structure = names.structure(name.text());
        if (structure.isEmpty()) {
            Collection<String> known = Report.union(List.of(
                    names.structureNames(),
                    List.of("function", "pci.entry", "pci.link", "pcie.entry", "pcie.link", "unknown_capability")));
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL2002, name.place(), "no structure or list is called `" + name + "`"),
                    name.text(),
                    known));
            return Optional.empty();
        }
        if (report.isSpoiled(name.text())) {
            return Optional.empty();
        }
        if (structure.get().home() instanceof Home.Plain) {
            report.add(Diagnostic.error(
                            DiagnosticCode.CL3003,
                            name.place(),
                            "`" + name + "` is no header and no capability: nothing says where instances of it are")
                    .withNote("it is stated here", structure.get().place()));
            return Optional.empty();
        }
        return Optional.of(new Domain.Instances(structure.get(), function));
    }

    private Optional<Variable> function(Name of) {
        Optional<Variable> variable = around.variable(of.text());
        if (variable.isEmpty() || !(variable.get().domain() instanceof Domain.Functions)) {
            report.error(DiagnosticCode.CL2002, of.place(), "`" + of + "` is not the name of a function");
            return Optional.empty();
        }
        return variable;
    }

    private Optional<Name> allowed(Name name, boolean allowed, String where) {
        if (!allowed) {
            report.error(DiagnosticCode.CL3003, name.place(), "`" + name + "` has a meaning only " + where);
        }
        return allowed ? Optional.of(name) : Optional.empty();
    }
}
