package org.vtck.generators.judge;

import java.util.List;
import java.util.Set;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Clause;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;

/** Writes the judge. */
final class JudgeWriter {
    private final Plan plan;
    private final JavaFile file = new JavaFile(Plan.PACKAGE, "GeneratedJudge");
    private final Text body = file.body();

    JudgeWriter(Plan plan) {
        this.plan = plan;
    }

    void into(List<String> withFunctions, List<String> withTopologies, Output output) {
        file.use(List.class);
        file.use(Set.class);
        body.doc(
                "Judges by code that was made from the sources; decides outcomes and explains nothing. Not for use by several"
                        + " threads at once.");
        body.line("public final class GeneratedJudge implements " + file.use(Judge.class) + " {");
        body.doc("How many clauses it judges.");
        body.line("public static final int CLAUSES = " + plan.model().clauses().size() + ";")
                .blank();
        String clause = file.use(Clause.class);
        body.line("private final List<" + clause + "> clauses;");
        body.line("private final long chosen;");
        body.line("private final Facts facts = new Facts();");
        body.line("private final Topology topology = new Topology();");
        body.line("private Optional<" + file.use(Machine.class) + "> machine = " + file.use(java.util.Optional.class)
                + ".empty();");
        body.line("private long active;").blank();
        body.line("private GeneratedJudge(List<Clause> clauses, long chosen) {");
        body.line("this.clauses = List.copyOf(clauses);")
                .line("this.chosen = chosen;")
                .line("}")
                .blank();
        factory();
        body.line("@Override")
                .line("public List<Clause> clauses() {")
                .line("return clauses;")
                .line("}")
                .blank();
        body.doc("The names of the profiles that are active on a machine.");
        body.line("public Set<String> profiles(Machine of) {");
        body.line("prepare(of);")
                .line("return Profiles.names(active);")
                .line("}")
                .blank();
        judging(withFunctions, withTopologies);
        prepare();
        body.line("}");
        file.into(output);
    }

    private void factory() {
        body.doc(
                "A judge of the clauses that it was made for, in their order; {@code chosen} names the profiles that the user"
                        + " chose.");
        body.line("public static GeneratedJudge of(List<Clause> clauses, Set<String> chosen) {");
        body.line("if (clauses.size() != CLAUSES) {");
        body.line("throw new IllegalArgumentException(\"made for \" + CLAUSES + \" clauses, not \" + clauses.size());");
        body.line("}");
        body.line("return new GeneratedJudge(clauses, Profiles.bits(chosen));");
        body.line("}").blank();
    }

    private void judging(List<String> withFunctions, List<String> withTopologies) {
        body.line("@Override");
        body.line("public void judgeFunction(Machine of, " + file.use(PciFunction.class)
                + " function, byte[] outcomes) {");
        body.line("prepare(of);");
        body.line("facts.load(function, of.state(), active, chosen);");
        withFunctions.forEach(m -> body.line(Plan.clausesType(m) + ".judge(facts, outcomes);"));
        body.line("}").blank();
        body.line("@Override");
        body.line("public void judgeTopology(Machine of, byte[] outcomes) {");
        body.line("prepare(of);");
        body.line("topology.load(facts, of, active, chosen);");
        withTopologies.forEach(m -> body.line(Plan.clausesType(m) + ".judge(topology, outcomes);"));
        body.line("}").blank();
    }

    private void prepare() {
        body.doc("The same machine object means the same bytes, so its profiles are found once.");
        body.line("private void prepare(Machine of) {");
        body.line("if (machine.isEmpty() || machine.get() != of) {");
        body.line("machine = Optional.of(of);");
        body.line("active = Profiles.active(facts, of, chosen);");
        body.line("}").line("}");
    }
}
