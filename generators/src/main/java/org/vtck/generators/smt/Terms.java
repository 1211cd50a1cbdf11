package org.vtck.generators.smt;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** SMT-LIB terms as text. What is constant is folded, so that a text holds no more than its claim needs. */
final class Terms {
    static final String TRUE = "true";
    static final String FALSE = "false";

    /** Bits of a number of the language. */
    static final int NUMBER = 64;

    /** Bits of an offset in configuration space: one past the last byte and sums of a few offsets must not wrap. */
    static final int OFFSET = 16;

    private Terms() {}

    static String of(boolean value) {
        return value ? TRUE : FALSE;
    }

    static String not(String term) {
        if (term.equals(TRUE) || term.equals(FALSE)) {
            return of(term.equals(FALSE));
        }
        return term.startsWith("(not ") ? term.substring(5, term.length() - 1) : apply("not", term);
    }

    static String and(String... terms) {
        return and(Arrays.asList(terms));
    }

    static String and(Collection<String> terms) {
        return join("and", TRUE, FALSE, terms);
    }

    static String or(String... terms) {
        return or(Arrays.asList(terms));
    }

    static String or(Collection<String> terms) {
        return join("or", FALSE, TRUE, terms);
    }

    private static String join(String operator, String neutral, String deciding, Collection<String> terms) {
        Set<String> kept = new LinkedHashSet<>(terms);
        kept.remove(neutral);
        if (kept.contains(deciding)) {
            return deciding;
        } else if (kept.isEmpty()) {
            return neutral;
        }
        return kept.size() == 1 ? kept.iterator().next() : apply(operator, kept.toArray(String[]::new));
    }

    static String implies(String premise, String conclusion) {
        return or(not(premise), conclusion);
    }

    static String ite(String condition, String then, String otherwise) {
        if (condition.equals(TRUE) || then.equals(otherwise)) {
            return then;
        } else if (condition.equals(FALSE)) {
            return otherwise;
        } else if (then.equals(TRUE) && otherwise.equals(FALSE)) {
            return condition;
        }
        return apply("ite", condition, then, otherwise);
    }

    static String equal(String a, String b) {
        if (a.equals(b)) {
            return TRUE;
        }
        return a.startsWith("#x") && b.startsWith("#x") ? FALSE : apply("=", a, b);
    }

    /** A constant of a whole number of hexadecimal digits. */
    static String bits(long value, int width) {
        if (width % 4 != 0) {
            return String.format(Locale.ROOT, "(_ bv%s %d)", Long.toUnsignedString(value), width);
        }
        String digits = new BigInteger(Long.toUnsignedString(value)).toString(16);
        return "#x" + "0".repeat(Math.max(0, width / 4 - digits.length())) + digits;
    }

    static String number(long value) {
        return bits(value, NUMBER);
    }

    static String offset(int value) {
        return bits(value, OFFSET);
    }

    /** The sum of an offset and a constant. */
    static String plus(String offset, int constant) {
        if (offset.startsWith("#x")) {
            return offset(Integer.parseInt(offset.substring(2), 16) + constant);
        }
        return constant == 0 ? offset : apply("bvadd", offset, offset(constant));
    }

    static String atMost(String a, String b) {
        if (a.startsWith("#x") && b.startsWith("#x")) {
            return of(new BigInteger(a.substring(2), 16).compareTo(new BigInteger(b.substring(2), 16)) <= 0);
        }
        return apply("bvule", a, b);
    }

    static String widened(String term, int from, int to) {
        return from == to ? term : String.format(Locale.ROOT, "((_ zero_extend %d) %s)", to - from, term);
    }

    static String extract(int high, int low, String term) {
        return String.format(Locale.ROOT, "((_ extract %d %d) %s)", high, low, term);
    }

    static String apply(String operator, String... operands) {
        return "(" + operator + " " + String.join(" ", operands) + ")";
    }

    /** A name that may hold any character of an id. */
    static String quoted(String name) {
        return "|" + name + "|";
    }
}
