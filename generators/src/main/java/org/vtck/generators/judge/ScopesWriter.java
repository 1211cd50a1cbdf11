package org.vtck.generators.judge;

import java.util.List;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Scope;

/** Writes the scopes: those of functions are found out once for each function. */
final class ScopesWriter {
    private final Plan plan;

    ScopesWriter(Plan plan) {
        this.plan = plan;
    }

    /** An expression that is false if one requirement is, else unknown if one is, else true. */
    static String all(Code code, List<Scope.Requirement> requirements) {
        return requirements.stream()
                .map(Scope.Requirement::condition)
                .reduce((a, b) -> new Expr.Binary(Operator.AND, a, b, a.place()))
                .map(e -> code.truths("plain") + "(" + code.truth(e) + ")")
                .orElse(code.truths("TRUE"));
    }

    void ofFunctions(Output output) {
        JavaFile file = new JavaFile(Plan.PACKAGE, "Scopes");
        Code code = Code.ofFunction(plan, file, Names.scope("facts"));
        Text fields = new Text();
        Text methods = new Text();
        MemoWriter memos = new MemoWriter(code, fields, methods);
        for (Scope scope : plan.model().scopes()) {
            if (!scope.ofTopology()) {
                String name = Plan.scope(scope);
                memos.truth(name, "Scope {@code " + scope.name() + "}.", all(code.named(name), scope.requirements()));
            }
        }
        Text body = file.body();
        body.doc("Whether a function is what the clauses of a scope speak of: true, false or unknown.");
        body.line("final class Scopes {")
                .line("private final Facts facts;")
                .lines(fields)
                .blank();
        body.line("Scopes(Facts facts) {").line("this.facts = facts;").line("}").blank();
        body.lines(methods).lines(code.methods()).line("}");
        file.into(output);
    }

    void ofTopologies(Columns columns, Output output) {
        JavaFile file = new JavaFile(Plan.PACKAGE, "TopologyScopes");
        Code code = Code.ofFunction(plan, file, Names.scope()).ofTopology(columns);
        Text body = file.body();
        body.doc("Whether a machine is what the clauses of a scope speak of: true, false or unknown.");
        body.line("final class TopologyScopes {")
                .line("private TopologyScopes() {}")
                .blank();
        for (Scope scope : plan.model().scopes()) {
            if (scope.ofTopology()) {
                String name = Plan.scope(scope);
                body.doc("Scope {@code " + scope.name() + "}.");
                body.line("static int " + name + "(Topology machine) {");
                body.line("return " + all(code.named(name), scope.requirements()) + ";");
                body.line("}").blank();
            }
        }
        body.lines(code.methods()).line("}");
        file.into(output);
    }
}
