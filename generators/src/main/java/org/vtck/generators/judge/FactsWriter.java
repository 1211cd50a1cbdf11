package org.vtck.generators.judge;

import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Structure;

/** Writes what one module says of a function: where its structures are, and what it defines. */
final class FactsWriter {
    private final Plan plan;
    private final String module;
    private final JavaFile file;
    private final Code code;
    private final Text fields = new Text();
    private final Text methods = new Text();

    FactsWriter(Plan plan, String module) {
        this.plan = plan;
        this.module = module;
        this.file = new JavaFile(Plan.PACKAGE, Plan.factsType(module));
        this.code = Code.ofFunction(plan, file, Names.scope("facts"));
    }

    void into(Output output) {
        InstancesWriter instances = new InstancesWriter(code, fields, methods);
        for (Structure structure : plan.structures(module)) {
            instances.write(structure);
        }
        MemoWriter memos = new MemoWriter(code, fields, methods);
        plan.definitions(module).forEach(memos::definition);
        Text body = file.body();
        body.doc("What module {@code " + module + "} says of a function.");
        body.line("final class " + file.type() + " {");
        body.line("private final Facts facts;");
        body.lines(fields).blank();
        body.line(file.type() + "(Facts facts) {");
        body.line("this.facts = facts;");
        body.line("}").blank();
        body.lines(methods).lines(code.methods());
        body.line("}");
        file.into(output);
    }
}
