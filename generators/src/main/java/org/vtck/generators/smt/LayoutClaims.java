package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;
import org.vtck.spec.proof.Claim.Kind;
import org.vtck.spec.proof.Symbols;

/** The fixed part of every layout is a bijection between bytes and values, and no field leaves its instance. */
final class LayoutClaims {
    private final SpecModel model;

    LayoutClaims(SpecModel model) {
        this.model = model;
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        for (Structure structure : model.structures()) {
            Layout layout = Layouts.of(structure);
            claims.addAll(bijection(layout));
            if (structure.home() instanceof Home.Capability home
                    && !layout.leaves().isEmpty()) {
                claims.add(claim(
                        Kind.INSIDE,
                        structure,
                        "a field of `" + structure.name() + "` that is there lies inside the list's range, and inside"
                                + " the instance's length or the bytes that any instance has",
                        "fields",
                        () -> inside(structure, layout, home)));
            }
        }
        return claims;
    }

    static List<Claim> bijection(Layout layout) {
        if (layout.fixedBytes() == 0) {
            return List.of();
        }
        Structure structure = layout.structure();
        return List.of(
                claim(
                        Kind.ROUND_TRIP,
                        structure,
                        "decoding and encoding any bytes of `" + structure.name() + "` gives these bytes",
                        "bytes",
                        () -> bytesToBytes(layout)),
                claim(
                        Kind.ROUND_TRIP,
                        structure,
                        "encoding and decoding any values of `" + structure.name() + "` gives these values",
                        "values",
                        () -> valuesToValues(layout)));
    }

    private static Claim claim(
            Kind kind, Structure of, String sentence, String part, java.util.function.Supplier<String> script) {
        return new Claim(
                kind,
                "layout/" + of.name() + "." + part,
                sentence,
                List.of(),
                Answer.UNSATISFIABLE,
                List.of(0),
                depth -> script.get(),
                List.of(),
                List.of());
    }

    private static String bytesToBytes(Layout layout) {
        Definitions text = new Definitions();
        List<String> bytes = new ArrayList<>();
        for (int i = 0; i < layout.fixedBytes(); i++) {
            bytes.add(text.constant("byte " + i, Definitions.sort(8)));
        }
        List<String> values = new ArrayList<>();
        for (Leaf cell : layout.cells()) {
            values.add(text.bits(cell.path(), cell.width(), decoded(cell, bytes)));
        }
        List<String> again = encoded(layout, values);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < bytes.size(); i++) {
            differences.add(Terms.not(Terms.equal(again.get(i), bytes.get(i))));
        }
        text.require(Terms.or(differences));
        return text.text();
    }

    private static String valuesToValues(Layout layout) {
        Definitions text = new Definitions();
        List<String> values = new ArrayList<>();
        for (Leaf cell : layout.cells()) {
            values.add(text.constant(cell.path(), Definitions.sort(cell.width())));
        }
        List<String> bytes = new ArrayList<>();
        for (String each : encoded(layout, values)) {
            bytes.add(text.bits("byte " + bytes.size(), 8, each));
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            differences.add(Terms.not(Terms.equal(decoded(layout.cells().get(i), bytes), values.get(i))));
        }
        text.require(Terms.or(differences));
        return text.text();
    }

    /** The bits of a cell out of its word. */
    private static String decoded(Leaf cell, List<String> bytes) {
        List<String> word = new ArrayList<>();
        for (int i = 0; i < cell.bytes(); i++) {
            word.add(bytes.get(cell.offset() + (cell.order() == ByteOrder.BIG ? i : cell.bytes() - 1 - i)));
        }
        String whole = word.size() == 1 ? word.get(0) : Terms.apply("concat", word.toArray(String[]::new));
        return Terms.extract(cell.low() + cell.width() - 1, cell.low(), whole);
    }

    /** Every byte, put together from the bits of the cells that are in it; bits of no cell are 0. */
    private static List<String> encoded(Layout layout, List<String> values) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < layout.fixedBytes(); i++) {
            parts.add(new ArrayList<>(List.of("bvor", "#x00", "#x00")));
        }
        for (int c = 0; c < values.size(); c++) {
            Leaf cell = layout.cells().get(c);
            for (int i = 0; i < cell.bytes(); i++) {
                int from = Math.max(8 * i, cell.low());
                int to = Math.min(8 * i + 8, cell.low() + cell.width());
                if (from < to) {
                    int place = cell.order() == ByteOrder.BIG ? cell.bytes() - 1 - i : i;
                    String bits = Terms.extract(to - 1 - cell.low(), from - cell.low(), values.get(c));
                    parts.get(cell.offset() + place).add(placed(bits, to - from, from - 8 * i));
                }
            }
        }
        return parts.stream().map(p -> "(" + String.join(" ", p) + ")").toList();
    }

    private static String placed(String bits, int width, int low) {
        String byteWide = Terms.widened(bits, width, 8);
        return low == 0 ? byteWide : Terms.apply("bvshl", byteWide, Terms.bits(low, 8));
    }

    private String inside(Structure structure, Layout layout, Home.Capability home) {
        Meaning meaning = new Meaning(model, 0);
        CapabilityList list = meaning.members().list(home.list());
        GuardClaims.anEntry(meaning, list);
        Element.Instance instance = meaning.members().instance(structure, list, Symbols.PLACE);
        List<String> outside = new ArrayList<>();
        for (Leaf leaf : layout.leaves()) {
            int end = leaf.offset() + leaf.bytes();
            String after =
                    Terms.apply("bvadd", Terms.widened(Symbols.PLACE, Terms.OFFSET, Terms.NUMBER), Terms.number(end));
            String beyondList = Terms.not(Terms.atMost(after, Terms.number(list.last() + 1L)));
            String beyondLength = Terms.of(end > instance.surely()).equals(Terms.TRUE)
                    ? Terms.not(
                            Terms.atMost(Terms.number(end), instance.length().bits()))
                    : Terms.FALSE;
            outside.add(Terms.and(instance.has(leaf).holds(), Terms.or(beyondList, beyondLength)));
        }
        meaning.definitions().require(Terms.or(outside));
        return meaning.definitions().text();
    }
}
