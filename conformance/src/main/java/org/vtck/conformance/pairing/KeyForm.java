package org.vtck.conformance.pairing;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Relation;

/** What the keys of a relation are, and how reports write them. */
public enum KeyForm {
    /** A number of 64 bits. */
    GROUP_ID("groupId", "group identifier") {
        @Override
        public String text(long key) {
            return String.format(Locale.ROOT, "0x%016x", key);
        }

        @Override
        public String brief(long key) {
            return String.format(Locale.ROOT, "0x%x", key);
        }
    },
    /** The MAC address of a network function. */
    MAC("mac", "MAC address") {
        @Override
        public String text(long key) {
            String digits = HexFormat.of().toHexDigits(key, DIGITS_OF_MAC);
            return String.join(":", List.of(digits.split("(?<=\\G..)")));
        }

        @Override
        public String brief(long key) {
            return text(key);
        }
    };

    private static final int DIGITS_OF_MAC = 12;

    private final String word;
    private final String noun;

    KeyForm(String word, String noun) {
        this.word = word;
        this.noun = noun;
    }

    /** The form of a relation's keys. */
    public static KeyForm of(Relation relation) {
        boolean byMac = relation.roles().stream()
                .flatMap(r -> r.key().stream())
                .anyMatch(k -> k instanceof Expr.AttributeValue value && value.attribute() == Attribute.FUNCTION_MAC);
        return byMac ? MAC : GROUP_ID;
    }

    /** The name of the field that holds a key. */
    public String word() {
        return word;
    }

    /** What a person calls such a key. */
    public String noun() {
        return noun;
    }

    /** A key in full. */
    public abstract String text(long key);

    /** A key where there is little room. */
    public abstract String brief(long key);
}
