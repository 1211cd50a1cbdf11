package org.vtck.reports.site;

import java.util.List;
import org.vtck.generators.latex.Latex;
import org.vtck.reports.site.data.FindingData;

/** What lint says, as LaTeX. */
public final class FindingLatex {
    private FindingLatex() {}

    /** A section of all findings. */
    public static String of(List<FindingData> findings) {
        Latex latex = new Latex().line("\\section{Findings}");
        if (findings.isEmpty()) {
            return latex.line("None.").toString();
        }
        latex.line("\\begin{description}\\sloppy");
        for (FindingData finding : findings) {
            latex.line("\\item[" + Latex.code(finding.code()) + "] " + finding.severity() + " at "
                    + Latex.code(finding.place()) + ": " + Latex.escaped(finding.text()));
        }
        return latex.line("\\end{description}").toString();
    }
}
