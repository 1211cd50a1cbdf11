package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vtck.generators.codec.CodecNames;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.JavaString;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.runtime.CatalogueEntry;

/** Writes the clauses as constants, and the registry by which all generated code is reached. */
final class CatalogueWriter {
    /** A Java method holds at most 64 KiB of code. */
    private static final int ENTRIES_PER_METHOD = 50;

    private final SpecModel model;

    CatalogueWriter(SpecModel model) {
        this.model = model;
    }

    void catalogue(Output output) {
        JavaFile file = new JavaFile(CodecNames.ROOT, "Catalogue");
        String entry = file.use(CatalogueEntry.class);
        String list = file.use(List.class);
        file.use(Clause.class);
        file.use(Obligation.class);
        Text body = file.body();
        body.doc("What there is to say of each clause, in the order of the outcomes.");
        body.line("public final class Catalogue {");
        body.line("private static final " + list + "<" + entry + "> ALL = all();")
                .blank();
        body.line("private Catalogue() {}").blank();
        body.doc("Every clause.");
        body.line("public static List<CatalogueEntry> clauses() {")
                .line("return ALL;")
                .line("}")
                .blank();
        Text parts = new Text();
        body.line("private static List<CatalogueEntry> all() {");
        body.line("List<CatalogueEntry> all = new " + file.use(ArrayList.class) + "<>();");
        for (int from = 0; from < model.clauses().size(); from += ENTRIES_PER_METHOD) {
            int to = Math.min(model.clauses().size(), from + ENTRIES_PER_METHOD);
            body.line("addFrom" + from + "(all);");
            parts.line("private static void addFrom" + from + "(List<CatalogueEntry> all) {");
            model.clauses().subList(from, to).forEach(c -> entry(c, parts));
            parts.line("}").blank();
        }
        body.line("return List.copyOf(all);").line("}").blank();
        body.lines(parts).line("}");
        file.into(output);
    }

    private static void entry(Clause clause, Text text) {
        List<String> reasons = new ArrayList<>();
        clause.scope().ifPresent(s -> s.requirements().forEach(r -> reasons.add(r.reason())));
        clause.requirements().stream().map(Scope.Requirement::reason).forEach(reasons::add);
        text.line("all.add(new CatalogueEntry(");
        text.more(JavaString.literal(clause.id()) + ",");
        text.more("Clause.Party." + clause.party().name() + ",");
        text.more("Obligation." + clause.obligation().name() + ",");
        text.more("CatalogueEntry.Subject." + (clause.ofTopology() ? "TOPOLOGY" : "FUNCTION") + ",");
        text.more(JavaString.literal(clause.citation().text()) + ",");
        text.more(listOf(clause.assumptions()) + ",");
        text.more(listOf(reasons) + ",");
        text.more(JavaString.literal(clause.profile().orElse("")) + "));");
    }

    private static String listOf(List<String> texts) {
        return texts.stream().map(JavaString::literal).collect(Collectors.joining(", ", "List.of(", ")"));
    }

    void registry(Output output) {
        JavaFile file = new JavaFile(CodecNames.ROOT, "Registry");
        String judge = file.use(Plan.PACKAGE, "GeneratedJudge");
        file.use(Clause.class);
        file.use(List.class);
        Text body = file.body();
        body.doc("The one door to generated code.");
        body.line("public final class Registry {");
        body.doc("Hash of the sources that the code was made from.");
        body.line("public static final String HASH = " + JavaString.literal(model.hash()) + ";")
                .blank();
        body.doc("The revision that it judges by.");
        body.line("public static final String REVISION = " + JavaString.literal(model.revision()) + ";")
                .blank();
        body.line("private Registry() {}").blank();
        body.doc(
                "A judge; {@code clauses} are those of the model of that hash and revision, {@code chosen} the profiles that the"
                        + " user chose.");
        body.line("public static " + judge + " judge(List<Clause> clauses, " + file.use(java.util.Set.class)
                + "<String> chosen) {");
        body.line("return " + judge + ".of(clauses, chosen);").line("}").blank();
        body.doc("What there is to say of each clause.");
        body.line("public static List<" + file.use(CatalogueEntry.class) + "> catalogue() {");
        body.line("return Catalogue.clauses();").line("}").line("}");
        file.into(output);
        JavaFile.describe(
                CodecNames.ROOT, "All that the build makes from the sources. Start at {@link Registry}.", output);
    }
}
