package org.vtck.grammar.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Device.Setting;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Structure;

/** Resolves values over constants, sizes and options, and settings of fields to them. */
final class SettingResolver {
    private final Names names;
    private final Report report;
    private final Set<String> options;

    SettingResolver(Names names, Report report, Set<String> options) {
        this.names = names;
        this.report = report;
        this.options = options;
    }

    List<Setting> settings(Structure structure, List<Item.Setting> items) {
        PathResolver paths = new PathResolver(names, report, Surroundings.function());
        List<Setting> settings = new ArrayList<>();
        for (Item.Setting item : items) {
            paths.leaf(structure, item.path(), 0)
                    .ifPresent(leaf -> value(item.value()).ifPresent(v -> {
                        if (v instanceof Setting.Value.Constant c && Long.compareUnsigned(c.value(), leaf.most()) > 0) {
                            report.error(
                                    DiagnosticCode.CL2105,
                                    item.value().place(),
                                    "the value " + Long.toUnsignedString(c.value()) + " does not fit into `"
                                            + leaf.path() + "` of " + leaf.width() + " bits");
                        }
                        settings.add(new Setting(leaf, v, item.path().place()));
                    }));
        }
        return settings;
    }

    Optional<Setting.Value> optional(Optional<Term> term) {
        return term.flatMap(this::value);
    }

    Optional<Setting.Value> value(Term term) {
        Optional<Long> constant = names.constants().evaluate(term);
        if (constant.isPresent()) {
            return constant.map(Setting.Value.Constant::new);
        }
        if (term instanceof Term.Path path && path.steps().size() == 1) {
            return option(path);
        } else if (term instanceof Term.Binary binary && binary.operator() != Operator.IMPLIES) {
            Optional<Setting.Value> left = value(binary.left());
            Optional<Setting.Value> right = value(binary.right());
            return left.isPresent() && right.isPresent()
                    ? Optional.of(new Setting.Value.Compound(binary.operator(), left.get(), right.get()))
                    : Optional.empty();
        } else if (term instanceof Term.Call) {
            return new ExprResolver(names, report, Surroundings.function())
                    .number(term)
                    .filter(t -> t.expr() instanceof org.vtck.spec.model.Expr.Int)
                    .map(t -> new Setting.Value.Constant(((org.vtck.spec.model.Expr.Int) t.expr()).value()));
        }
        report.error(
                DiagnosticCode.CL3102,
                term.place(),
                "a value here is made of numbers, constants, options and sizes only");
        return Optional.empty();
    }

    /** Reports a name that is no option. */
    void known(Name name) {
        if (!options.contains(name.text())) {
            report.add(NearMiss.hint(
                    Diagnostic.error(DiagnosticCode.CL2002, name.place(), "no option is called `" + name + "`"),
                    name.text(),
                    options));
        }
    }

    private Optional<Setting.Value> option(Term.Path path) {
        String name = path.text(0);
        if (name.equals("true") || name.equals("false")) {
            return Optional.of(new Setting.Value.Constant(name.equals("true") ? 1 : 0));
        }
        if (options.contains(name)) {
            return Optional.of(new Setting.Value.OptionValue(name));
        }
        report.add(report.missing(
                Diagnostic.error(DiagnosticCode.CL2002, path.place(), "no constant or option is called `" + name + "`"),
                name,
                options));
        return Optional.empty();
    }
}
