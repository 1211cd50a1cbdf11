package org.vtck.generators.judge;

import java.util.List;
import java.util.Optional;
import org.vtck.generators.codec.CodecNames;
import org.vtck.generators.text.Text;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.runtime.Instances;

/** Writes how the instances of a structure are found. */
final class InstancesWriter {
    private final Code code;
    private final Text fields;
    private final Text methods;

    InstancesWriter(Code code, Text fields, Text methods) {
        this.code = code;
        this.fields = fields;
        this.methods = methods;
    }

    private Plan plan() {
        return code.plan();
    }

    void write(Structure structure) {
        String name = plan().member(structure);
        String type = code.file().use(Instances.class);
        fields.line("private final " + type + " " + name + " = new " + type + "();");
        fields.line("private long " + name + "Turn = -1;");
        methods.doc("Instances of {@code " + structure.name() + "}.");
        methods.line(type + " " + name + "() {");
        methods.line("if (" + name + "Turn != facts.turn()) {");
        methods.line(name + "Turn = facts.turn();");
        methods.line(name + ".start();");
        methods.line(plan().member("find", structure) + "();");
        methods.line("}");
        methods.line("return " + name + ";");
        methods.line("}").blank();
        if (structure.home() instanceof Home.Header header) {
            inHeader(structure, header);
        } else if (structure.home() instanceof Home.Capability capability) {
            inList(structure, capability);
        }
    }

    private Optional<String> inactive(Structure structure) {
        return plan().profileOf(structure.module()).map(p -> "!facts.isActive(" + Plan.profileConstant(p) + ")");
    }

    private void inHeader(Structure structure, Home.Header home) {
        String name = plan().member(structure);
        String bytes = code.codec(structure) + ".BYTES";
        methods.line("private void " + plan().member("find", structure) + "() {");
        String guard = home.guard()
                .map(g -> code.truths("plain") + "("
                        + code.named(plan().member("guard", structure)).truth(g) + ")")
                .orElse(code.truths("TRUE"));
        String active = inactive(structure)
                .map(i -> i + " ? " + code.truths("FALSE") + " : " + guard)
                .orElse(guard);
        methods.line("int guard = " + active + ";");
        methods.line("if (guard != " + code.truths("FALSE") + ") {");
        methods.line(name + ".add(0, guard, " + bytes + ", " + bytes + ", " + bytes + ", facts.known());");
        methods.line("}");
        methods.line(name + ".finish(true);");
        methods.line("}").blank();
    }

    private void inList(Structure structure, Home.Capability home) {
        CapabilityList list = plan().list(home.list());
        find(structure, home, list);
        accepts(structure, home, list);
        length(structure, list);
    }

    private void find(Structure structure, Home.Capability home, CapabilityList list) {
        String name = plan().member(structure);
        methods.line("private void " + plan().member("find", structure) + "() {");
        inactive(structure)
                .ifPresent(i -> methods.line("if (" + i + ") {")
                        .line(name + ".finish(true);")
                        .line("return;")
                        .line("}"));
        methods.line(Plan.walkType(list) + " walk = " + Plan.walk(list) + ";");
        methods.line("for (int entry = 0; walk.mayHold(" + id(home) + ") && entry < walk.entries(); entry++) {");
        methods.line("int accepted = " + plan().member("accepts", structure) + "(walk, entry);");
        methods.line("if (accepted != " + code.truths("FALSE") + ") {");
        methods.line("int at = walk.at(entry);");
        methods.line("int length = " + plan().member("lengthOf", structure) + "(walk, entry);");
        methods.line(
                name + ".add(at, accepted, length, " + surely(structure, list) + ", walk.room(at), facts.known());");
        methods.line("}").line("}");
        methods.line(name + ".finish(walk.isComplete());");
        methods.line("}").blank();
    }

    private static String id(Home.Capability home) {
        return NumberCode.literal(home.id());
    }

    /** What a walk reads of an entry, and the field that says the length, belong to every instance. */
    private int surely(Structure structure, CapabilityList list) {
        int stated = plan().codec(structure)
                .layout()
                .totalLength()
                .map(l -> l.offset() + l.bytes())
                .orElse(0);
        return Math.max(Layouts.of(list.entry()).fixedBytes(), stated);
    }

    private void accepts(Structure structure, Home.Capability home, CapabilityList list) {
        methods.doc("Whether an entry is an instance of {@code " + structure.name() + "}.");
        methods.line("int " + plan().member("accepts", structure) + "(" + Plan.walkType(list) + " walk, int entry) {");
        inactive(structure)
                .ifPresent(i -> methods.line("if (" + i + ") {")
                        .line("return " + code.truths("FALSE") + ";")
                        .line("}"));
        methods.line("int matches = walk.matches(entry, " + id(home) + ");");
        if (home.guard() instanceof Home.Guard.When when) {
            guarded(structure, when);
        } else if (home.guard() instanceof Home.Guard.Otherwise) {
            otherwise(structure, home, list);
        } else {
            methods.line("return matches;");
        }
        methods.line("}").blank();
    }

    private void unless() {
        methods.line("if (matches != " + code.truths("TRUE") + ") {");
        methods.line("return matches;");
        methods.line("}");
    }

    private void guarded(Structure structure, Home.Guard.When when) {
        unless();
        CodecNames codec = plan().codec(structure);
        String bytes = code.codec(structure) + ".BYTES";
        Code guard = code.named(plan().member("guard", structure))
                .with(
                        when.self(),
                        new Binding.OfSelf(Integer.toString(codec.layout().fixedBytes())));
        methods.line("int at = walk.at(entry);");
        methods.line("int room = walk.room(at);");
        methods.line("int visible = Math.min(Math.min(" + bytes + ", room), facts.known() - at);");
        methods.line("return " + code.truths("plain") + "(" + guard.truth(when.condition()) + ");");
    }

    private void otherwise(Structure structure, Home.Capability home, CapabilityList list) {
        unless();
        List<Structure> others = plan().structuresOf(list).stream()
                .filter(s -> !s.equals(structure) && ((Home.Capability) s.home()).id() == home.id())
                .filter(s -> !(((Home.Capability) s.home()).guard() instanceof Home.Guard.Otherwise))
                .toList();
        methods.line("int accepted = " + code.truths("FALSE") + ";");
        for (Structure other : others) {
            methods.line("accepted = " + code.truths("or") + "(accepted, " + Plan.facts(other.module()) + "."
                    + plan().member("accepts", other) + "(walk, entry));");
        }
        methods.line("return " + code.truths("not") + "(accepted);");
    }

    private void length(Structure structure, CapabilityList list) {
        methods.doc("Bytes of the instance of {@code " + structure.name() + "} that an entry is, if it is one.");
        methods.line("int " + plan().member("lengthOf", structure) + "(" + Plan.walkType(list) + " walk, int entry) {");
        CodecNames codec = plan().codec(structure);
        Optional<Leaf> stated = codec.layout().totalLength();
        if (stated.isEmpty()) {
            methods.line("return " + code.codec(structure) + ".BYTES;");
        } else {
            stated(structure, codec, stated.get());
        }
        methods.line("}").blank();
    }

    private void stated(Structure structure, CodecNames codec, Leaf leaf) {
        String type = code.codec(structure);
        String end = type + "." + codec.end(leaf);
        String value = type + "." + codec.accessor(leaf) + "(facts.space, at)";
        String narrow = leaf.width() < 32 ? value : "(int) (" + value + " & Integer.MAX_VALUE)";
        methods.line("int at = walk.at(entry);");
        methods.line("if (" + end + " > walk.room(at)) {");
        methods.line("return walk.room(at);");
        methods.line("}");
        methods.line("return at + " + end + " <= facts.known() ? " + narrow + " : "
                + code.file().use(Instances.class) + ".NOT_KNOWN;");
    }
}
