package org.vtck.generators.judge;

import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Definition;

/** Values that are found out once for each function. */
final class MemoWriter {
    private final Code code;
    private final Text fields;
    private final Text methods;

    MemoWriter(Code code, Text fields, Text methods) {
        this.code = code;
        this.fields = fields;
        this.methods = methods;
    }

    /** A truth. While it is being found out it is unknown, so that one that depends on itself ends. */
    void truth(String name, String doc, String value) {
        fields.line("private int " + name + ";");
        fields.line("private long " + name + "Turn = -1;");
        methods.doc(doc);
        methods.line("int " + name + "() {");
        methods.line("if (" + name + "Turn != facts.turn()) {");
        methods.line(name + "Turn = facts.turn();");
        methods.line(name + " = " + code.truths("UNKNOWN") + ";");
        methods.line(name + " = " + value + ";");
        methods.line("}");
        methods.line("return " + name + ";");
        methods.line("}").blank();
    }

    void definition(Definition definition) {
        String name = code.plan().member(definition);
        String doc = "{@code " + definition.name() + "}"
                + definition.doc().map(d -> ": " + d.trim()).orElse(".");
        Code own = code.named(name);
        if (TypeOf.isNumber(definition.body())) {
            number(name, code.plan().knows(definition), doc, own.number(definition.body()));
        } else {
            truth(name, doc, own.truth(definition.body()));
        }
    }

    private void number(String name, String knows, String doc, Number number) {
        String find = "find" + Names.type(name);
        fields.line("private long " + name + ";");
        fields.line("private boolean " + knows + ";");
        fields.line("private long " + name + "Turn = -1;");
        methods.doc(doc);
        methods.line("long " + name + "() {");
        methods.line(find + "();");
        methods.line("return " + name + ";");
        methods.line("}").blank();
        methods.doc("Whether {@link #" + name + "} is known.");
        methods.line("boolean " + knows + "() {");
        methods.line(find + "();");
        methods.line("return " + knows + ";");
        methods.line("}").blank();
        methods.line("private void " + find + "() {");
        methods.line("if (" + name + "Turn == facts.turn()) {");
        methods.line("return;");
        methods.line("}");
        methods.line(name + "Turn = facts.turn();");
        methods.line(knows + " = false;");
        methods.line(knows + " = " + (number.isAlwaysKnown() ? "true" : number.known()) + ";");
        methods.line(name + " = " + knows + " ? " + number.value() + " : 0;");
        methods.line("}").blank();
    }
}
