package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.vtck.generators.codec.CodecNames;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.runtime.Bytes;
import org.vtck.spec.runtime.ListWalk;

/** Writes the walk of one list. */
final class WalkWriter {
    private final Plan plan;
    private final CapabilityList list;
    private final JavaFile file;
    private final Code code;
    private final CodecNames entry;
    private final Text body;
    private final TreeMap<Integer, List<Structure>> byId = new TreeMap<>();

    WalkWriter(Plan plan, CapabilityList list) {
        this.plan = plan;
        this.list = list;
        this.file = new JavaFile(Plan.PACKAGE, Plan.walkType(list));
        this.code = Code.ofFunction(plan, file, Names.scope("find", "walked"));
        this.entry = plan.codec(list.entry());
        this.body = file.body();
        for (Structure structure : plan.structuresOf(list)) {
            byId.computeIfAbsent(((Home.Capability) structure.home()).id(), i -> new ArrayList<>())
                    .add(structure);
        }
    }

    void into(Output output) {
        body.doc("The walk of list {@code " + list.name() + "} of a function.");
        body.line("final class " + file.type() + " extends " + file.use(ListWalk.class) + " {");
        body.line("private final Facts facts;");
        body.line("private long turn = -1;").blank();
        constructor();
        walked();
        find();
        readers();
        known();
        length();
        body.lines(code.methods());
        body.line("}");
        file.into(output);
    }

    private Leaf leaf(String path) {
        return entry.layout().leaf(path).orElseThrow();
    }

    private void constructor() {
        Leaf next = leaf(list.nextField());
        Leaf id = leaf(list.idField());
        body.line(file.type() + "(Facts facts) {");
        body.line("super(new Shape(");
        List<Integer> numbers = List.of(
                list.mask(),
                list.first(),
                list.last(),
                list.end(),
                list.brokenId().orElse(ListWalk.NOT_KNOWN),
                list.most(),
                entry.layout().fixedBytes(),
                id.offset() + id.bytes(),
                next.offset() + next.bytes(),
                next.offset() + firstByte(next));
        List<String> names =
                List.of("mask", "first", "last", "end", "broken", "most", "header", "idEnd", "nextEnd", "nextAt");
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i) < 0 ? "NOT_KNOWN" : NumberCode.literal(numbers.get(i));
            String end = i + 1 < numbers.size() ? "," : "));";
            body.more("/* " + names.get(i) + " */ " + number + end);
        }
        body.line("this.facts = facts;");
        body.line("}").blank();
    }

    /** Where in its word the bits of a leaf begin. */
    private static int firstByte(Leaf leaf) {
        int skipped = leaf.low() / 8;
        int bytes = (leaf.low() + leaf.width() + 7) / 8 - skipped;
        return leaf.order() == ByteOrder.BIG ? leaf.bytes() - skipped - bytes : skipped;
    }

    private void walked() {
        body.doc("This walk, done.");
        body.line(file.type() + " walked() {");
        body.line("if (turn != facts.turn()) {");
        body.line("turn = facts.turn();");
        body.line("start(facts.space, facts.known());");
        body.line("find();");
        body.line("}");
        body.line("return this;");
        body.line("}").blank();
    }

    private void find() {
        CapabilityList.Head head = list.head();
        body.line("private void find() {");
        head.when().ifPresent(when -> {
            body.line("int when = " + code.named("when").truth(when) + ";");
            body.line("if (when == " + code.truths("FALSE") + ") {")
                    .line("none();")
                    .line("return;");
            body.line("} else if (when == " + code.truths("UNKNOWN") + ") {")
                    .line("return;")
                    .line("}");
        });
        if (head.pointer().isPresent() && head.pointer().get() instanceof Expr.HeaderField field) {
            Number pointer = code.number(field);
            body.line("boolean isKnown = " + pointer.known() + ";");
            body.line("pointer(isKnown, isKnown ? " + pointer.value() + " : 0, "
                    + NumberCode.literal(field.leaf().offset() + firstByte(field.leaf())) + ");");
        } else {
            fixed(head.at().orElseThrow());
        }
        body.line("}").blank();
    }

    private void fixed(int at) {
        int size = entry.layout().fixedBytes();
        List<String> empty = new ArrayList<>();
        list.none().ifPresent(n -> empty.add("whole == " + NumberCode.literal(n)));
        list.absent().ifPresent(n -> empty.add("whole == " + NumberCode.literal(n)));
        if (!empty.isEmpty()) {
            body.line("if (facts.known() < " + NumberCode.literal(at + size) + ") {")
                    .line("return;")
                    .line("}");
            body.line("long whole = " + file.use(Bytes.class) + ".little(facts.space, " + NumberCode.literal(at) + ", "
                    + size + ");");
            body.line("if (" + String.join(" || ", empty) + ") {")
                    .line("none();")
                    .line("return;")
                    .line("}");
        }
        body.line("fixed(" + NumberCode.literal(at) + ");");
    }

    private void readers() {
        String type = code.codec(list.entry());
        Leaf id = leaf(list.idField());
        String value = type + "." + entry.accessor(id) + "(bytes, at)";
        body.line("@Override");
        body.line("protected int readId(byte[] bytes, int at) {");
        body.line("return " + (id.width() < 32 ? value : "(int) (" + value + " & Integer.MAX_VALUE)") + ";");
        body.line("}").blank();
        body.line("@Override");
        body.line("protected long readNext(byte[] bytes, int at) {");
        body.line("return " + type + "." + entry.accessor(leaf(list.nextField())) + "(bytes, at);");
        body.line("}").blank();
    }

    private String accepts(Structure structure) {
        return Plan.facts(structure.module()) + "." + plan.member("accepts", structure) + "(this, entry)";
    }

    private static boolean isOtherwise(Structure structure) {
        return ((Home.Capability) structure.home()).guard() instanceof Home.Guard.Otherwise;
    }

    private void known() {
        body.line("@Override");
        body.line("protected int findKnown(int entry) {");
        body.line("return switch (id(entry)) {");
        byId.keySet().forEach(id -> body.line("case " + NumberCode.literal(id) + " -> knownOf" + id + "(entry);"));
        body.line("default -> " + code.truths("FALSE") + ";");
        body.line("};");
        body.line("}").blank();
        byId.forEach(this::known);
    }

    /** An {@code otherwise} accepts what the others do not, so with one every entry is known. */
    private void known(int id, List<Structure> structures) {
        body.line("private int knownOf" + id + "(int entry) {");
        for (Structure structure : structures) {
            if (isOtherwise(structure)) {
                String active = plan.profileOf(structure.module())
                        .map(p -> "facts.isActive(" + Plan.profileConstant(p) + ") && ")
                        .orElse("");
                body.line("if (" + active + "isBroken(entry) == " + code.truths("FALSE") + ") {");
                body.line("return " + code.truths("TRUE") + ";").line("}");
            }
        }
        body.line("int known = " + code.truths("FALSE") + ";");
        for (Structure structure : structures) {
            if (!isOtherwise(structure)) {
                body.line("known = " + code.truths("or") + "(known, " + accepts(structure) + ");");
            }
        }
        body.line("return known;");
        body.line("}").blank();
    }

    private void length() {
        body.line("@Override");
        body.line("protected int findLength(int entry) {");
        body.line("return switch (id(entry)) {");
        byId.keySet().forEach(id -> body.line("case " + NumberCode.literal(id) + " -> lengthOf" + id + "(entry);"));
        body.line("default -> NOT_KNOWN;");
        body.line("};");
        body.line("}").blank();
        byId.forEach(this::length);
    }

    private void length(int id, List<Structure> structures) {
        body.line("private int lengthOf" + id + "(int entry) {");
        for (Structure structure : structures) {
            body.line("if (" + accepts(structure) + " == " + code.truths("TRUE") + ") {");
            body.line("return " + Plan.facts(structure.module()) + "." + plan.member("lengthOf", structure)
                    + "(this, entry);");
            body.line("}");
        }
        body.line("return NOT_KNOWN;");
        body.line("}").blank();
    }
}
