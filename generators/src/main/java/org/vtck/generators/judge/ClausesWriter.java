package org.vtck.generators.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Clause;
import org.vtck.spec.runtime.Judged;

/** Writes the clauses of one module: a method for each that bytes decide, and one that judges all. */
final class ClausesWriter {
    private final Map<String, Integer> numbers;
    private final JavaFile file;
    private final Code functions;
    private final Code topologies;
    private final Names names = Names.scope("judge");
    private final Text ofFunction = new Text();
    private final Text ofTopology = new Text();
    private final Text methods;

    /** {@code numbers} are the places of the clauses in the outcomes. */
    ClausesWriter(Plan plan, String module, Map<String, Integer> numbers, Columns columns) {
        this.numbers = numbers;
        this.file = new JavaFile(Plan.PACKAGE, Plan.clausesType(module));
        this.functions = Code.ofFunction(plan, file, names);
        this.methods = new Text();
        this.topologies = functions.ofTopology(columns);
    }

    void into(String module, List<Clause> clauses, Output output) {
        clauses.forEach(this::write);
        Text body = file.body();
        body.doc("The clauses of module {@code " + module + "}.");
        body.line("final class " + file.type() + " {");
        body.line("private " + file.type() + "() {}").blank();
        judge("Judges the clauses about a function.", "Facts facts", ofFunction);
        judge("Judges the clauses about a topology.", "Topology machine", ofTopology);
        body.lines(methods).lines(functions.methods());
        body.line("}");
        file.into(output);
    }

    private void judge(String doc, String parameter, Text statements) {
        if (!statements.isEmpty()) {
            file.body().doc(doc);
            file.body().line("static void judge(" + parameter + ", byte[] outcomes) {");
            file.body().lines(statements);
            file.body().line("}").blank();
        }
    }

    private void write(Clause clause) {
        Text judging = clause.ofTopology() ? ofTopology : ofFunction;
        Code code = clause.ofTopology() ? topologies : functions;
        String name = names.unique(name(clause));
        String required = required(clause, code.named(name), name);
        String outcome = outcome(clause, code.named(name), name, required);
        String target = "outcomes[" + numbers.get(clause.id()) + "] = ";
        String holder = clause.ofTopology() ? "machine" : "facts";
        judging.line("// " + clause.id());
        if (clause.profile().isPresent()) {
            judging.line(target + holder + ".isActive("
                    + Plan.profileConstant(clause.profile().get()) + ")");
            judging.more("? " + outcome);
            judging.more(": " + judged() + ".outsideProfile();");
        } else {
            judging.line(target + outcome + ";");
        }
    }

    /** {@code virtio.pci_cap.device.cap_len_covers} in its module is {@code deviceCapLenCovers} or shorter. */
    private static String name(Clause clause) {
        return Names.value(clause.id().substring(clause.id().lastIndexOf('.') + 1));
    }

    private String judged() {
        return file.use(Judged.class);
    }

    /** An expression for the requirements; writes a method for those of the clause alone. */
    private String required(Clause clause, Code code, String name) {
        String subject = clause.ofTopology() ? "machine" : "facts";
        Optional<String> scope = clause.scope()
                .map(s -> s.ofTopology()
                        ? "TopologyScopes." + Plan.scope(s) + "(machine)"
                        : "facts.scopes." + Plan.scope(s) + "()");
        if (clause.requirements().isEmpty()) {
            return scope.orElse(code.truths("TRUE"));
        }
        String method = names.unique(name + "Requires");
        methods.line("private static int " + method + "(" + code.parameters() + ") {");
        String own = ScopesWriter.all(code, clause.requirements());
        if (scope.isPresent()) {
            methods.line("int scope = " + scope.get() + ";");
            methods.line("if (scope == " + code.truths("FALSE") + ") {")
                    .line("return scope;")
                    .line("}");
            methods.line("return " + code.truths("and") + "(scope, " + own + ");");
        } else {
            methods.line("return " + own + ";");
        }
        methods.line("}").blank();
        return method + "(" + subject + ")";
    }

    private String outcome(Clause clause, Code code, String name, String required) {
        if (!(clause.body() instanceof Clause.Body.Predicate predicate)) {
            return judged() + ".untestable(" + required + ")";
        } else if (clause.obligation().isPermission()) {
            return judged() + ".permission(" + required + ")";
        }
        String subject = clause.ofTopology() ? "machine" : "facts";
        methods.doc("{@code " + clause.id() + "}, " + clause.obligation().word()
                + clause.doc().map(d -> ": " + d.trim()).orElse("."));
        methods.line("static int " + name + "(" + code.parameters() + ") {");
        new Steps(code).write(predicate.condition(), methods);
        methods.line("}").blank();
        boolean always = required.equals("TRUE");
        String truth = name + "(" + subject + ")";
        if (always) {
            return judged() + ".of(" + truth + ", " + subject + ".showsAny())";
        }
        String method = names.unique(name + "Outcome");
        methods.line("private static byte " + method + "(" + code.parameters() + ") {");
        methods.line("int required = " + required + ";");
        methods.line("if (required != " + code.truths("TRUE") + ") {");
        methods.line("return " + judged() + ".without(required);").line("}");
        methods.line("return " + judged() + ".of(" + truth + ", " + subject + ".showsAny());");
        methods.line("}").blank();
        return method + "(" + subject + ")";
    }
}
