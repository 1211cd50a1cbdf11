package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Variable;
import org.vtck.spec.runtime.FunctionIndex;

/**
 * A loop over functions inside another one. Where the condition demands that something of the inner function equals something of
 * the outer ones, an index finds the inner ones, so that not every pair is looked at. Functions for which a part of the condition
 * is false for certain add nothing to any quantifier, so leaving them out changes nothing.
 */
final class Join {
    private final Variable variable;
    private final Code inside;
    private final String index;
    private final List<Expr> ofOuter = new ArrayList<>();
    private final List<Expr> ofInner = new ArrayList<>();
    private final List<Expr> ofBoth = new ArrayList<>();
    private final List<Expr> innerKeys = new ArrayList<>();
    private final List<Expr> outerKeys = new ArrayList<>();

    private Join(Variable variable, Code code) {
        this.variable = variable;
        this.index = code.fresh(variable.name());
        this.inside = code.with(variable, new Binding.OfFunction(index));
    }

    /** The loop and what is left to be asked of each function that it visits. */
    record Joined(DomainCode.Loop loop, Optional<String> where) {}

    static Joined of(Variable variable, Expr where, Code code) {
        Join join = new Join(variable, code);
        if (TypeOf.isTrue(where)) {
            return new Joined(join.overAll(), Optional.empty());
        }
        conjuncts(where).forEach(join::sort);
        Optional<String> condition = Optional.of(join.inside.truth(join.sorted()));
        return new Joined(join.innerKeys.isEmpty() ? join.overAll() : join.overIndexed(code), condition);
    }

    private static List<Expr> conjuncts(Expr e) {
        if (e instanceof Expr.Binary b && b.operator() == Operator.AND) {
            List<Expr> all = new ArrayList<>(conjuncts(b.left()));
            all.addAll(conjuncts(b.right()));
            return all;
        }
        return List.of(e);
    }

    private void sort(Expr e) {
        Set<Variable> functions = FreeFunctions.of(e).functions();
        if (!functions.contains(variable)) {
            ofOuter.add(e);
        } else if (functions.size() == 1) {
            ofInner.add(e);
        } else {
            ofBoth.add(e);
            if (e instanceof Expr.Binary b && b.operator() == Operator.EQUAL && TypeOf.isNumber(b.left())) {
                key(b.left(), b.right());
                key(b.right(), b.left());
            }
        }
    }

    private void key(Expr inner, Expr outer) {
        boolean alone = FreeFunctions.of(inner).only().filter(variable::equals).isPresent();
        if (alone && !FreeFunctions.of(outer).functions().contains(variable)) {
            innerKeys.add(inner);
            outerKeys.add(outer);
        }
    }

    /** The condition with the parts about one side together, so that each is one column. */
    private Expr sorted() {
        List<Expr> parts = new ArrayList<>();
        all(ofOuter).ifPresent(parts::add);
        all(ofInner).ifPresent(parts::add);
        parts.addAll(ofBoth);
        return all(parts).orElseThrow();
    }

    private static Optional<Expr> all(List<Expr> parts) {
        return parts.stream().reduce((a, b) -> new Expr.Binary(Operator.AND, a, b, a.place()));
    }

    private DomainCode.Loop overAll() {
        return new DomainCode.Loop(
                new Text(), "true", DomainCode.head(index, "machine.count()"), Optional.empty(), inside);
    }

    private DomainCode.Loop overIndexed(Code code) {
        String type = code.file().use(FunctionIndex.class);
        String method = indexMethod(code, type);
        List<Number> keys = outerKeys.stream().map(code::number).toList();
        String select = "found = index.select(" + hash(keys, type) + ");";
        String known = known(keys);
        Text setup = new Text().line(type + " index = " + method + "(machine);").line("int found = 0;");
        Optional<String> outer = all(ofOuter).map(code::truth);
        outer.ifPresent(o -> setup.line("if (" + o + " != " + code.truths("FALSE") + ") {"));
        if (known.isEmpty()) {
            setup.line(select);
        } else {
            setup.line("if (" + known + ") {").line(select).line("} else {");
            setup.line("found = index.selectAll();").line("}");
        }
        if (outer.isPresent()) {
            setup.line("}");
        }
        return new DomainCode.Loop(
                setup,
                "true",
                List.of("for (int i = 0; i < found; i++) {", "int " + index + " = index.selected(i);"),
                Optional.empty(),
                inside);
    }

    private String indexMethod(Code code, String type) {
        int number = code.columns().orElseThrow().newIndex();
        String name = code.newMethod("index");
        List<Number> keys = innerKeys.stream().map(inside::number).toList();
        Text method = new Text();
        method.line("private static " + type + " " + name + "(Topology machine) {");
        method.line(type + " index = machine.index(" + number + ");");
        method.line("if (index.isStale(machine.turn(), machine.count())) {");
        DomainCode.head(index, "machine.count()").forEach(method::line);
        Optional<String> filter = all(ofInner).map(inside::truth);
        filter.ifPresent(f -> method.line("if (" + f + " == " + code.truths("FALSE") + ") {")
                .line("continue;")
                .line("}"));
        String add = "index.add(" + index + ", " + hash(keys, type) + ");";
        String known = known(keys);
        if (known.isEmpty()) {
            method.line(add);
        } else {
            method.line("if (" + known + ") {").line(add).line("} else {");
            method.line("index.addAlways(" + index + ");").line("}");
        }
        method.line("}").line("}").line("return index;").line("}").blank();
        code.methods().lines(method);
        return name;
    }

    private static String known(List<Number> keys) {
        return keys.stream()
                .map(Number::known)
                .filter(k -> !k.isEmpty())
                .distinct()
                .collect(Collectors.joining(" && "));
    }

    private static String hash(List<Number> keys, String type) {
        String hash = keys.get(0).value();
        for (Number key : keys.subList(1, keys.size())) {
            hash = type + ".hash(" + hash + ", " + key.value() + ")";
        }
        return hash;
    }
}
