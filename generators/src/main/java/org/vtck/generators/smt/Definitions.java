package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Named terms in the order in which they are made: a part that is used twice is written once. */
final class Definitions {
    /** Below that a term is as short as its name. */
    private static final int SHORT = 40;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    /** Adds a line that is no definition. */
    void line(String line) {
        lines.add(line);
    }

    /** A free constant. */
    String constant(String name, String sort) {
        String unique = unique(name);
        lines.add("(declare-const " + unique + " " + sort + ")");
        return unique;
    }

    void require(String term) {
        if (!term.equals(Terms.TRUE)) {
            lines.add("(assert " + term + ")");
        }
    }

    /** A name for a truth. */
    String truth(String name, String term) {
        return define(name, "Bool", term);
    }

    /** A name for a term of {@code width} bits. */
    String bits(String name, int width, String term) {
        return define(name, sort(width), term);
    }

    Value.Truth share(String name, Value.Truth truth) {
        return new Value.Truth(
                truth(name, truth.holds()),
                truth(name + " is false", truth.fails()),
                truth(name + " is vacuous", truth.vacuous()));
    }

    Value.Number share(String name, Value.Number number) {
        return new Value.Number(bits(name, Terms.NUMBER, number.bits()), truth(name + " is known", number.isKnown()));
    }

    Value share(String name, Value value) {
        return value instanceof Value.Truth truth ? share(name, truth) : share(name, (Value.Number) value);
    }

    static String sort(int width) {
        return String.format(Locale.ROOT, "(_ BitVec %d)", width);
    }

    private String define(String name, String sort, String term) {
        if (term.length() < SHORT && term.indexOf('(', 1) < 0) {
            return term;
        }
        String known = names.get(term);
        if (known == null) {
            known = unique(name);
            names.put(term, known);
            lines.add("(define-fun " + known + " () " + sort + "\n  " + term + ")");
        }
        return known;
    }

    private String unique(String name) {
        String base = name.replace('|', '!').replace('\\', '/');
        int number = used.merge(base, 1, Integer::sum);
        return Terms.quoted(number == 1 ? base : base + " #" + number);
    }

    /** Everything so far, a line each. */
    String text() {
        return String.join("\n", lines) + "\n";
    }
}
