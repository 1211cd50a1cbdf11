package org.vtck.generators.judge;

import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Text;
import org.vtck.spec.runtime.FunctionIndex;
import org.vtck.spec.runtime.Keys;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Writes the columns: what clauses about topologies ask of each function, found out in one pass over the machine. */
final class TopologyWriter {
    private final Columns columns;
    private final JavaFile file;
    private final Text body;

    TopologyWriter(Columns columns) {
        this.columns = columns;
        this.file = columns.code().file();
        this.body = file.body();
    }

    void into(Output output) {
        body.doc("The functions of a machine by number, and what clauses about topologies ask of each.");
        body.line("final class Topology {");
        fields();
        load();
        room();
        columns.all().forEach(this::accessors);
        rest();
        body.lines(columns.code().methods());
        body.line("}");
        file.into(output);
    }

    private static String type(Columns.Column column) {
        return column.number()
                .map(n -> n.size() == Number.Size.INT ? "int" : "long")
                .orElse("byte");
    }

    private static boolean canBeUnknown(Columns.Column column) {
        return column.number().map(n -> !n.isAlwaysKnown()).orElse(false);
    }

    private void fields() {
        for (Columns.Column column : columns.all()) {
            String type = type(column);
            body.line("private " + type + "[] " + column.name() + " = new " + type + "[0];");
            if (canBeUnknown(column)) {
                body.line("private boolean[] " + column.knows() + " = new boolean[0];");
            }
        }
        String index = file.use(FunctionIndex.class);
        body.line("private final " + index + "[] indexes = new " + index + "[" + columns.indexes() + "];");
        String keys = file.use(Keys.class);
        body.line("private final " + keys + " keys = new " + keys + "();");
        body.line("private int count;");
        body.line("private long turn;");
        body.line("private long profiles;");
        body.line("private boolean showsAny;");
        body.line("private long chosen;").blank();
        body.line("Topology() {");
        body.line("for (int i = 0; i < indexes.length; i++) {");
        body.line("indexes[i] = new " + index + "();").line("}").line("}").blank();
    }

    private void load() {
        body.doc("Turns to a machine; {@code active} and {@code named} are bits of {@link Profiles}.");
        body.line("void load(Facts facts, " + file.use(Machine.class) + " machine, long active, long named) {");
        body.line("turn++;");
        body.line("count = machine.functions().size();");
        body.line("profiles = active;");
        body.line("chosen = named;");
        body.line("showsAny = false;");
        body.line("makeRoom();");
        body.line("int function = 0;");
        body.line("for (" + file.use(PciFunction.class) + " each : machine.functions()) {");
        body.line("facts.load(each, machine.state(), active, named);");
        body.line("showsAny |= facts.showsAny();");
        body.line("fill(facts, function++);");
        body.line("}").line("}").blank();
        body.line("private void fill(Facts facts, int function) {");
        for (Columns.Column column : columns.all()) {
            fill(column);
        }
        body.line("}").blank();
    }

    private void fill(Columns.Column column) {
        if (column.number().isEmpty()) {
            body.line(column.name() + "[function] = (byte) " + column.truth() + ";");
            return;
        }
        Number number = column.number().get();
        if (canBeUnknown(column)) {
            body.line(column.knows() + "[function] = " + number.known() + ";");
            body.line(column.name() + "[function] = " + column.knows() + "[function] ? " + number.value() + " : 0;");
        } else {
            body.line(column.name() + "[function] = " + number.value() + ";");
        }
    }

    private void room() {
        body.line("private void makeRoom() {");
        for (Columns.Column column : columns.all()) {
            body.line("if (" + column.name() + ".length < count) {");
            body.line(column.name() + " = new " + type(column) + "[count];");
            if (canBeUnknown(column)) {
                body.line(column.knows() + " = new boolean[count];");
            }
            body.line("}");
        }
        body.line("}").blank();
    }

    private void accessors(Columns.Column column) {
        String type = column.number().isPresent() ? type(column) : "int";
        body.line(type + " " + column.name() + "(int function) {");
        body.line("return " + column.name() + "[function];").line("}").blank();
        if (canBeUnknown(column)) {
            body.line("boolean " + column.knows() + "(int function) {");
            body.line("return " + column.knows() + "[function];").line("}").blank();
        }
    }

    private void rest() {
        body.doc("How many functions there are.");
        body.line("int count() {").line("return count;").line("}").blank();
        body.doc("Whether a byte of any function is known.");
        body.line("boolean showsAny() {").line("return showsAny;").line("}").blank();
        body.doc("Counts the machines that were loaded.");
        body.line("long turn() {").line("return turn;").line("}").blank();
        body.doc("The bits of the active profiles.");
        body.line("long profiles() {").line("return profiles;").line("}").blank();
        body.doc("Whether a profile is active.");
        body.line("boolean isActive(long profile) {")
                .line("return (profiles & profile) != 0;")
                .line("}")
                .blank();
        body.doc("Whether the user chose a profile.");
        body.line("boolean isChosen(long profile) {")
                .line("return (chosen & profile) != 0;")
                .line("}")
                .blank();
        body.doc("An index of functions, to be filled if it is stale.");
        body.line("FunctionIndex index(int number) {")
                .line("return indexes[number];")
                .line("}")
                .blank();
        body.doc("Keys to compare, emptied.");
        body.line("Keys keys() {").line("return keys.start();").line("}").blank();
    }
}
