package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.spec.interpret.ExpressionText;
import org.vtck.spec.model.Expr;

/**
 * What conditions over a topology ask of one function alone. Each is found out once for each function, so that conditions over
 * pairs of functions only compare numbers.
 */
final class Columns {
    private final Code code;
    private final Names names = Names.scope(
            "count",
            "turn",
            "profiles",
            "isChosen",
            "index",
            "keys",
            "load",
            "room",
            "indexes",
            "active",
            "chosen",
            "facts",
            "showsAny",
            "fill",
            "makeRoom");
    private final Map<String, Column> known = new HashMap<>();
    private final List<Column> all = new ArrayList<>();
    private int indexes;

    Columns(Plan plan, JavaFile file) {
        this.code = Code.ofFunction(plan, file, names);
    }

    /** A column: a truth, or (if {@code number} is there) a number. */
    record Column(String name, String truth, Optional<Number> number) {
        String knows() {
            return "knows" + Names.type(name);
        }
    }

    List<Column> all() {
        return all;
    }

    Code code() {
        return code;
    }

    /** How many indexes of functions there are. */
    int indexes() {
        return indexes;
    }

    /** The number of a new index. */
    int newIndex() {
        return indexes++;
    }

    /** The truth of a condition on one function, from its column; empty if it is about more or less than one. */
    Optional<String> truth(Expr e, Code outer) {
        if (TypeOf.isNumber(e)) {
            return Optional.empty();
        }
        return index(e, outer).map(i -> {
            Column column = column(e, () -> {
                String truth = code.truth(e);
                return known(truth, () -> add(e, truth, Optional.empty()));
            });
            return "machine." + column.name() + "(" + i + ")";
        });
    }

    /** A number of one function, from its column. */
    Optional<Number> number(Expr e, Code outer) {
        if (!TypeOf.isNumber(e)) {
            return Optional.empty();
        }
        return index(e, outer).map(i -> {
            Column column = column(e, () -> {
                Number number = code.number(e);
                String key = number.known() + " -> " + number.value();
                return known(key, () -> add(e, "", Optional.of(number)));
            });
            Number number = column.number().orElseThrow();
            String knows = number.isAlwaysKnown() ? "" : "machine." + column.knows() + "(" + i + ")";
            return new Number(knows, "machine." + column.name() + "(" + i + ")", number.size());
        });
    }

    /** What is stated twice in the same words, or becomes the same code, is one column. */
    private Column column(Expr e, Supplier<Column> otherwise) {
        return known(ExpressionText.of(e), otherwise);
    }

    private Column known(String key, Supplier<Column> otherwise) {
        Column column = known.get(key);
        if (column == null) {
            column = otherwise.get();
            known.put(key, column);
        }
        return column;
    }

    /** The number of the one function that an expression is about. */
    static Optional<String> index(Expr e, Code outer) {
        return FreeFunctions.of(e)
                .only()
                .filter(outer::binds)
                .map(outer::binding)
                .map(b -> ((Binding.OfFunction) b).index());
    }

    private Column add(Expr e, String truth, Optional<Number> number) {
        Column column = new Column(names.unique(name(e)), truth, number);
        all.add(column);
        return column;
    }

    private String name(Expr e) {
        if (e instanceof Expr.Named named) {
            return Names.value(named.definition().name());
        } else if (e instanceof Expr.AttributeValue attribute) {
            return Names.value(attribute.attribute().word());
        } else if (e instanceof Expr.HeaderField header) {
            return Names.value("header_" + header.leaf().path());
        }
        return TypeOf.isNumber(e) ? "number" : "condition";
    }
}
