package org.vtck.reports.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.codec.Codec;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;

/** Turns decoded instances into lines, one per field or bit-field, the unnamed ones included. */
final class Fields {
    private static final Comparator<FieldLine> BY_PLACE = Comparator.comparingInt(FieldLine::offset)
            .thenComparingInt(f -> f.leaf().low());

    private final SpecModel model;

    Fields(SpecModel model) {
        this.model = model;
    }

    /** Marks the bytes of a header that have names. */
    void named(Element.Instance instance, BitSet bytes) {
        for (Leaf leaf : instance.layout().leaves()) {
            bytes.set(instance.at() + leaf.offset(), instance.at() + leaf.offset() + leaf.bytes());
        }
    }

    /**
     * A header structure; several lie over each other.
     *
     * @param named bytes that some header names: unnamed bytes of this one among them are not shown
     * @param taken unnamed bytes that are shown already
     */
    Piece header(Element.Instance instance, BitSet named, BitSet taken) {
        Layout layout = instance.layout();
        FunctionView view = instance.function();
        List<FieldLine> lines = new ArrayList<>();
        for (FieldLine line : lines(decoded(view, layout, instance.at(), layout.fixedBytes()), instance.at())) {
            boolean shown = !line.leaf().isPadding() || !line.leaf().isWholeWord() || fresh(line, named, taken);
            if (shown) {
                lines.add(line);
            }
        }
        Decoded decoded = decoded(view, layout, instance.at(), layout.fixedBytes());
        return new Piece.Instance(
                instance.at(), layout.fixedBytes(), layout.structure().name(), Optional.empty(), lines, decoded.rest());
    }

    private static boolean fresh(FieldLine line, BitSet named, BitSet taken) {
        boolean fresh = !named.get(line.offset()) && !taken.get(line.offset());
        taken.set(line.offset());
        return fresh;
    }

    /** A capability of so many bytes. */
    Piece capability(FunctionView view, Layout layout, int at, int length, Optional<Piece.Listed> listed) {
        Decoded decoded = decoded(view, layout, at, length);
        return new Piece.Instance(at, length, layout.structure().name(), listed, lines(decoded, at), decoded.rest());
    }

    private static Decoded decoded(FunctionView view, Layout layout, int at, int length) {
        return Codec.of(layout).decode(view.space(), at, length);
    }

    private List<FieldLine> lines(Decoded decoded, int at) {
        List<FieldLine> lines = new ArrayList<>();
        add(decoded, at, UnaryOperator.identity(), lines);
        lines.sort(BY_PLACE);
        return lines;
    }

    private void add(Decoded decoded, int at, UnaryOperator<String> naming, List<FieldLine> lines) {
        List<Leaf> all = new ArrayList<>(decoded.layout().leaves());
        decoded.layout().cells().stream()
                .filter(c -> c.isPadding() && !c.path().contains("~union_"))
                .forEach(all::add);
        for (Leaf leaf : all) {
            OptionalLong value = decoded.value(leaf);
            String name = leaf.isPadding() ? "(not named)" : naming.apply(leaf.path());
            lines.add(new FieldLine(at + leaf.offset(), name, leaf, decoded.state(leaf), value, meaning(leaf, value)));
        }
        int next = at + decoded.layout().fixedBytes();
        for (Decoded.Tail member : decoded.tail()) {
            next = member(member, next, naming, lines);
        }
    }

    private int member(Decoded.Tail member, int at, UnaryOperator<String> naming, List<FieldLine> lines) {
        if (member instanceof Decoded.Tail.Part part) {
            add(part.value(), at, path -> naming.apply(within(part.value(), part.name(), "", path)), lines);
            return at + part.value().length();
        }
        Decoded.Tail.Elements array = (Decoded.Tail.Elements) member;
        int next = at;
        for (int i = 0; i < array.elements().size(); i++) {
            Decoded element = array.elements().get(i);
            String index = "[" + i + "]";
            add(element, next, path -> naming.apply(within(element, array.name(), index, path)), lines);
            next += element.length();
        }
        return next + array.rest().length();
    }

    /** A path in a member; a member that is no structure is decoded as one that has it as its only field. */
    private static String within(Decoded value, String member, String index, String path) {
        boolean alone = value.layout().structure().fields().size() == 1
                && value.layout().structure().fields().get(0).name().equals(member);
        return member + index + (alone ? path.substring(member.length()) : "." + path);
    }

    private String meaning(Leaf leaf, OptionalLong value) {
        Optional<Enumeration> enumeration = leaf.traits().enumeration().flatMap(model::enumeration);
        if (enumeration.isEmpty() || value.isEmpty()) {
            return "";
        }
        return enumeration
                .get()
                .nameOf(value.getAsLong())
                .orElse(
                        switch (enumeration.get().otherwise()) {
                            case RESERVED -> "(reserved value)";
                            case VENDOR_DEFINED -> "(vendor-defined value)";
                            case INVALID -> "(invalid value)";
                        });
    }
}
