package org.vtck.generators.judge;

import java.util.List;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Profile;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Writes the profiles as bits, and how those that are active on a machine are found. */
final class ProfilesWriter {
    private final Plan plan;
    private final JavaFile file = new JavaFile(Plan.PACKAGE, "Profiles");
    private final Text body = file.body();
    private final Code code;

    ProfilesWriter(Plan plan) {
        this.plan = plan;
        this.code = Code.ofFunction(plan, file, Names.scope("active", "bits", "names"));
        if (plan.profiles().size() > 63) {
            throw new IllegalArgumentException("more than 63 profiles are not supported");
        }
    }

    void into(Output output) {
        body.doc("The profiles of the model, a bit each.");
        body.line("final class Profiles {");
        List<Profile> profiles = plan.profiles();
        for (int i = 0; i < profiles.size(); i++) {
            body.line("/** Profile {@code " + profiles.get(i).name() + "}. */");
            body.line("static final long " + Names.constant(profiles.get(i).name()) + " = 1L << " + i + ";")
                    .blank();
        }
        body.line("private Profiles() {}").blank();
        bits();
        names();
        active();
        body.lines(code.methods());
        body.line("}");
        file.into(output);
    }

    private void bits() {
        body.doc("The bits of the profiles of these names.");
        body.line("static long bits(" + file.use(java.util.Set.class) + "<String> names) {");
        body.line("long bits = 0;");
        for (Profile profile : plan.profiles()) {
            body.line(
                    "bits |= names.contains(\"" + profile.name() + "\") ? " + Names.constant(profile.name()) + " : 0;");
        }
        body.line("return bits;");
        body.line("}").blank();
    }

    private void names() {
        body.doc("The names of the profiles of these bits.");
        body.line("static Set<String> names(long bits) {");
        String tree = file.use(java.util.TreeSet.class);
        body.line(tree + "<String> names = new " + tree + "<>();");
        for (Profile profile : plan.profiles()) {
            body.line("if ((bits & " + Names.constant(profile.name()) + ") != 0) {");
            body.line("names.add(\"" + profile.name() + "\");").line("}");
        }
        body.line("return names;");
        body.line("}").blank();
    }

    private void active() {
        String machine = file.use(Machine.class);
        body.doc(
                "The bits of the profiles that are active on a machine: those chosen, those that some function shows, and on"
                        + " an emulated machine all that a function could show.");
        body.line("static long active(Facts facts, " + machine + " machine, long chosen) {");
        body.line("long active = chosen;");
        for (Profile profile : plan.profiles()) {
            profile.onWhen().ifPresent(e -> {
                String bit = Names.constant(profile.name());
                body.line("if ((active & " + bit + ") == 0 && " + shows(profile, e) + ") {");
                body.line("active |= " + bit + ";").line("}");
            });
        }
        body.line("return active;");
        body.line("}").blank();
    }

    private String shows(Profile profile, Expr condition) {
        String name = "isShown" + Names.type(profile.name());
        String machine = file.use(Machine.class);
        Text method = new Text();
        method.line("private static boolean " + name + "(Facts facts, " + machine + " machine, long chosen) {");
        method.line("if (machine.origin() == " + machine + ".Origin.EMULATED) {")
                .line("return true;")
                .line("}");
        method.line("for (" + file.use(PciFunction.class) + " function : machine.functions()) {");
        method.line("facts.load(function, machine.state(), chosen | " + Names.constant(profile.name()) + ", chosen);");
        method.line("if (" + code.named(name).truth(condition) + " >= " + code.truths("VACUOUS") + ") {");
        method.line("return true;").line("}").line("}");
        method.line("return false;");
        method.line("}").blank();
        code.methods().lines(method);
        return name + "(facts, machine, chosen)";
    }
}
