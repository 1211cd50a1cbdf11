package org.vtck.generators.smt;

import java.util.HashMap;
import java.util.Map;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.subject.ConfigSpace;

/** One function as constants: its bytes, how many are known, and what is known of it beside them. */
final class World {
    private final Definitions definitions;
    private final Map<String, Value.Number> leaves = new HashMap<>();

    World(SpecModel model, Definitions definitions) {
        this.definitions = definitions;
        definitions.line("(declare-const " + Symbols.SPACE + " (Array (_ BitVec 12) (_ BitVec 8)))");
        definitions.line("(declare-const " + Symbols.KNOWN + " (_ BitVec 16))");
        definitions.require(Terms.atMost(Symbols.KNOWN, Terms.offset(ConfigSpace.LARGEST)));
        for (Attribute attribute : Attribute.values()) {
            if (attribute.of() == Attribute.Of.FUNCTION) {
                declare(attribute);
            }
        }
        truth(Symbols.STATE_KNOWN);
        truth(Symbols.NETWORK_KNOWN);
        for (Profile profile : model.profiles()) {
            truth(Symbols.active(profile.name()));
            truth(Symbols.chosen(profile.name()));
            definitions.require(Terms.implies(Symbols.chosen(profile.name()), Symbols.active(profile.name())));
        }
    }

    private void declare(Attribute attribute) {
        String name = Symbols.of(attribute);
        if (attribute.isBoolean()) {
            truth(name);
        } else {
            definitions.line("(declare-const " + name + " (_ BitVec 64))");
            definitions.require(Terms.atMost(name, Terms.number(attribute.most())));
        }
    }

    private void truth(String name) {
        definitions.line("(declare-const " + name + " Bool)");
    }

    Value attribute(Attribute attribute) {
        String name = Symbols.of(attribute);
        String isKnown = switch (attribute) {
            case FUNCTION_DECLARED_TYPE -> Symbols.of(Attribute.FUNCTION_DECLARED);
            case FUNCTION_RESET_STATE -> Symbols.STATE_KNOWN;
            case FUNCTION_MAC, FUNCTION_OFFERED_FEATURES -> Symbols.NETWORK_KNOWN;
            default -> Terms.TRUE;
        };
        return attribute.isBoolean() ? Value.Truth.of(name, isKnown) : new Value.Number(name, isKnown);
    }

    /** Whether {@code count} bytes from an offset are known. */
    String knows(String at, int count) {
        return Terms.atMost(Terms.plus(at, count), Symbols.KNOWN);
    }

    /** The leaf of an instance that starts at {@code at}. */
    Value.Number leaf(Leaf leaf, String at) {
        String word = "word of " + leaf.bytes() + " " + leaf.order() + " at " + Terms.plus(at, leaf.offset());
        return leaves.computeIfAbsent(word + leaf.low() + ":" + leaf.width(), k -> read(leaf, at));
    }

    private Value.Number read(Leaf leaf, String at) {
        String bits = Terms.extract(leaf.low() + leaf.width() - 1, leaf.low(), word(leaf, at));
        return definitions.share(
                leaf.path() + " of " + at.replace("|", ""),
                new Value.Number(
                        Terms.widened(bits, leaf.width(), Terms.NUMBER),
                        knows(Terms.plus(at, leaf.offset()), leaf.bytes())));
    }

    private static String word(Leaf leaf, String at) {
        String[] bytes = new String[leaf.bytes()];
        for (int i = 0; i < bytes.length; i++) {
            int significance = leaf.order() == ByteOrder.BIG ? i : bytes.length - 1 - i;
            bytes[i] = byteAt(Terms.plus(at, leaf.offset() + significance));
        }
        return bytes.length == 1 ? bytes[0] : Terms.apply("concat", bytes);
    }

    static String byteAt(String at) {
        String index = at.startsWith("#x") ? "#x" + at.substring(3) : Terms.extract(11, 0, at);
        return Terms.apply("select", Symbols.SPACE, index);
    }
}
