package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Variable;
import org.vtck.spec.runtime.Truths;

/**
 * Turns expressions into Java, in one class and with some variables bound. What is no expression in Java (a quantifier) becomes a
 * method of its own, which is written to {@link #methods}.
 */
final class Code {
    private final Plan plan;
    private final JavaFile file;
    private final Text methods;
    private final Names names;
    private final String prefix;
    private final Optional<Columns> columns;
    private final Map<Integer, Binding> bound;
    private final Map<String, String> shared;

    private Code(
            Plan plan,
            JavaFile file,
            Text methods,
            Names names,
            String prefix,
            Optional<Columns> columns,
            Map<Integer, Binding> bound,
            Map<String, String> shared) {
        this.plan = plan;
        this.file = file;
        this.methods = methods;
        this.names = names;
        this.prefix = prefix;
        this.columns = columns;
        this.bound = bound;
        this.shared = shared;
    }

    /** Code over one function, {@code facts}. */
    static Code ofFunction(Plan plan, JavaFile file, Names names) {
        return new Code(plan, file, new Text(), names, "", Optional.empty(), Map.of(), new HashMap<>());
    }

    /** Code over a {@code machine}, whose functions are numbers; what is about one function alone is a column. */
    Code ofTopology(Columns of) {
        return new Code(plan, file, methods, names, prefix, Optional.of(of), bound, shared);
    }

    /** The same, whose methods have names that start with {@code name}. */
    Code named(String name) {
        return new Code(plan, file, methods, names, name, columns, bound, shared);
    }

    Code with(Variable variable, Binding binding) {
        Map<Integer, Binding> more = new LinkedHashMap<>(bound);
        more.put(variable.slot(), binding);
        return new Code(plan, file, methods, names, prefix, columns, more, shared);
    }

    Plan plan() {
        return plan;
    }

    JavaFile file() {
        return file;
    }

    /** The methods that expressions needed. */
    Text methods() {
        return methods;
    }

    Optional<Columns> columns() {
        return columns;
    }

    Binding binding(Variable variable) {
        Binding binding = bound.get(variable.slot());
        if (binding == null) {
            throw new IllegalArgumentException("variable " + variable.name() + " is bound by no quantifier around it");
        }
        return binding;
    }

    boolean binds(Variable variable) {
        return bound.containsKey(variable.slot());
    }

    /** An expression for the truth of a condition, as an {@code int}; a long one is a method of its own. */
    String truth(Expr e) {
        Optional<String> column = columns.flatMap(c -> c.truth(e, this));
        if (column.isPresent()) {
            return column.get();
        } else if (Steps.areDue(e)) {
            return new Steps(this).method(e);
        }
        return e.accept(new TruthCode(this));
    }

    /** Whether a condition is about one function of a topology alone. */
    boolean isColumn(Expr e) {
        return columns.isPresent() && Columns.index(e, this).isPresent();
    }

    /** Code for a number. */
    Number number(Expr e) {
        Optional<Number> column = columns.flatMap(c -> c.number(e, this));
        return column.orElseGet(() -> e.accept(new NumberCode(this)));
    }

    /** The simple name of a member of {@link Truths}. */
    String truths(String member) {
        return file.member(Truths.class, member);
    }

    /** The class that reads a structure. */
    String codec(Structure structure) {
        return file.use(plan.codec(structure).inPackage(), plan.codec(structure).type());
    }

    /** A name for a method that belongs to what is being written. */
    String newMethod(String what) {
        return names.unique(prefix.isEmpty() ? what : prefix + Names.type(what));
    }

    /** The name of a method that depends on {@code key} alone; it is written the first time. */
    String shared(String key, Consumer<String> writing) {
        String known = shared.get(key);
        if (known != null) {
            return known;
        }
        String name = names.unique("isListed");
        shared.put(key, name);
        writing.accept(name);
        return name;
    }

    /** Parameters of a method that sees all that is bound here. */
    String parameters() {
        List<String> all = new ArrayList<>();
        all.add(columns.isPresent() ? "Topology machine" : "Facts facts");
        bound.values().forEach(b -> all.addAll(b.parameters()));
        if (bound.values().stream().anyMatch(b -> b instanceof Binding.OfInstance)) {
            file.use(org.vtck.spec.runtime.Instances.class);
        }
        return String.join(", ", all);
    }

    /** The arguments for {@link #parameters}. */
    String arguments() {
        List<String> all = new ArrayList<>();
        all.add(columns.isPresent() ? "machine" : "facts");
        bound.values().forEach(b -> all.addAll(b.arguments()));
        return String.join(", ", all);
    }

    /** A name for a variable that is no name here yet. */
    String fresh(String name) {
        Names taken = Names.scope(
                "facts",
                "machine",
                "seen",
                "count",
                "selected",
                "at",
                "visible",
                "room",
                "index",
                "i",
                "found",
                "keys");
        bound.values().forEach(b -> b.arguments().forEach(taken::unique));
        return taken.unique(Names.value(name));
    }
}
