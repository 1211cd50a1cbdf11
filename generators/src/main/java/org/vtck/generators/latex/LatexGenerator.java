package org.vtck.generators.latex;

import static org.vtck.generators.latex.Latex.code;
import static org.vtck.generators.latex.Latex.escaped;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.spec.model.Assumption;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/**
 * A model as LaTeX: each file can be pasted into a document or taken by {@code \input}; {@code vtck.tex} is a document of all of
 * them. Needs the packages {@code longtable}, {@code bytefield} and {@code textcomp}, and fonts of the encoding T1.
 */
public final class LatexGenerator implements Generator {
    private static final List<String> PARTS = List.of("structures", "clauses", "enumerations", "assumptions");

    @Override
    public void generate(SpecModel model, Output output) {
        output.add("vtck.tex", document(model));
        output.add("structures.tex", structures(model));
        output.add("clauses.tex", clauses(model));
        output.add("enumerations.tex", enumerations(model));
        output.add("assumptions.tex", assumptions(model));
    }

    private static String document(SpecModel model) {
        Latex latex = new Latex()
                .line("\\documentclass[a4paper]{article}")
                .line("\\usepackage[T1]{fontenc}")
                .line("\\usepackage[margin=2cm]{geometry}")
                .line("\\usepackage{longtable,bytefield,textcomp}")
                .line("\\begin{document}")
                .line("\\title{Layouts and clauses, revision " + escaped(model.revision()) + "}")
                .line("\\author{vtck}")
                .line("\\date{}")
                .line("\\maketitle")
                .line("\\tableofcontents");
        PARTS.forEach(part -> latex.line("\\input{" + part + "}"));
        return latex.line("\\IfFileExists{findings.tex}{\\input{findings}}{}")
                .line("\\end{document}")
                .toString();
    }

    private static String structures(SpecModel model) {
        Latex latex = new Latex().line("\\section{Structures}");
        model.structures().stream()
                .sorted(Comparator.comparing(Structure::name))
                .forEach(s -> StructureLatex.write(s, latex));
        return latex.toString();
    }

    private static String clauses(SpecModel model) {
        Latex latex = new Latex().line("\\section{Clauses}").line("\\begin{description}\\sloppy");
        for (Clause clause : model.clauses()) {
            latex.line("\\item[" + code(clause.id()) + "] "
                    + clause.party().name().toLowerCase(Locale.ROOT) + " \\textbf{"
                    + clause.obligation().word() + "} ("
                    + escaped(clause.citation().text()) + ")\\\\");
            latex.line(escaped(clause.doc().orElse("no text")));
        }
        return latex.line("\\end{description}").toString();
    }

    private static String enumerations(SpecModel model) {
        Latex latex = new Latex().line("\\section{Enumerations}");
        model.enumerations().stream()
                .sorted(Comparator.comparing(Enumeration::name))
                .forEach(e -> enumeration(e, latex));
        return latex.toString();
    }

    private static void enumeration(Enumeration enumeration, Latex latex) {
        latex.line("\\subsection{" + code(enumeration.name()) + "}")
                .line("\\begin{longtable}{lp{0.5\\linewidth}l}")
                .row("\\textbf{Value}", "\\textbf{Name}", "\\textbf{Module}")
                .line("\\hline \\endhead");
        for (Enumeration.Constant constant : enumeration.constants()) {
            latex.row(
                    code(String.format(Locale.ROOT, "0x%02x", constant.value())),
                    code(constant.name()),
                    escaped(constant.module()));
        }
        latex.line("\\end{longtable}");
    }

    private static String assumptions(SpecModel model) {
        Latex latex = new Latex().line("\\section{Assumptions}");
        if (model.assumptions().isEmpty()) {
            return latex.line("None.").toString();
        }
        latex.line("\\begin{description}\\sloppy");
        for (Assumption assumption : model.assumptions()) {
            latex.line("\\item[" + code(assumption.id()) + "] " + escaped(assumption.text()));
        }
        return latex.line("\\end{description}").toString();
    }
}
