package org.vtck.generators.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Leaf;

/** Reading and writing the words that hold leaves. */
final class Words {
    private Words() {}

    /** {@code at}, or {@code at + 4}. */
    static String place(int offset) {
        return offset == 0 ? "at" : "at + " + offset;
    }

    /** An expression for the value of a leaf. */
    static String read(Leaf leaf, String bytes) {
        String word = bytes + "." + method(leaf) + "(space, " + place(leaf.offset()) + ")";
        if (leaf.isWholeWord()) {
            return word;
        }
        String shifted = leaf.low() == 0 ? word : word + " >>> " + leaf.low();
        boolean reachesTop = leaf.low() + leaf.width() == 8 * leaf.bytes();
        boolean narrows = leaf.bytes() > 2 && leaf.width() < 32;
        String masked = reachesTop ? shifted : mask(shifted, leaf);
        return narrows ? "(int) (" + masked + ")" : masked;
    }

    private static String mask(String value, Leaf leaf) {
        String mask = "0x" + Long.toHexString(leaf.most()) + (leaf.width() >= 32 ? "L" : "");
        return value + " & " + mask;
    }

    /** Components by the word that holds them, in order. */
    static List<List<Component>> of(List<Component> components) {
        List<List<Component>> words = new ArrayList<>();
        for (Component component : components) {
            List<Component> last = words.isEmpty() ? List.of() : words.get(words.size() - 1);
            if (!last.isEmpty() && sharesWord(last.get(0), component)) {
                last.add(component);
            } else {
                words.add(new ArrayList<>(List.of(component)));
            }
        }
        return words;
    }

    private static boolean sharesWord(Component one, Component other) {
        return !one.isBytes()
                && !other.isBytes()
                && one.offset() == other.offset()
                && one.first().bytes() == other.first().bytes();
    }

    /** A statement that writes a word. */
    static String write(List<Component> word, String bytes) {
        Component first = word.get(0);
        if (first.isBytes()) {
            return first.name() + ".copyTo(space, " + place(first.offset()) + ");";
        }
        String value = word.stream().map(Words::shifted).collect(Collectors.joining(" | "));
        return bytes + "." + method(first.first()) + "(space, " + place(first.offset()) + ", " + value + ");";
    }

    private static String shifted(Component component) {
        Leaf leaf = component.first();
        if (leaf.low() == 0) {
            return component.name();
        }
        boolean wide = leaf.bytes() > 2 && leaf.width() < 32;
        return (wide ? "(long) " : "") + component.name() + " << " + leaf.low();
    }

    private static String method(Leaf leaf) {
        if (leaf.bytes() == 1) {
            return "u8";
        }
        String order = leaf.order() == ByteOrder.BIG ? "be" : "le";
        return (order + 8 * leaf.bytes()).toLowerCase(Locale.ROOT);
    }
}
