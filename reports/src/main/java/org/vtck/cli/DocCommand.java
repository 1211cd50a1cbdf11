package org.vtck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.generators.latex.LatexGenerator;
import org.vtck.generators.output.Output;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.reports.site.FindingLatex;
import org.vtck.reports.site.SpecPages;
import org.vtck.reports.site.data.FindingData;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck spec doc}. */
@Command(
        name = "doc",
        description = "Shows the sources as pages, or as LaTeX to paste: register tables, bit diagrams, clauses,"
                + " assumptions, enumerations, findings.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck spec doc -o doc/",
            "  vtck spec doc my-sources/ -o doc/",
            "  vtck spec doc --format latex -o latex/"
        })
final class DocCommand extends Action {
    @Parameters(
            arity = "0..*",
            paramLabel = "DIR|FILE",
            description = "Together they are one set of sources. Default: the sources that come with vtck.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Choice.OfDocument.class,
            description = "html or latex. Default: html.")
    private Document format = Document.HTML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the files go; it is made when it is not there.")
    private String folder = "";

    /** What the sources are shown as. */
    enum Document {
        HTML,
        LATEX
    }

    @Override
    public Integer call() {
        SourceSet sources = Sources.of(paths);
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        SpecModel model =
                compilation.model().orElseThrow(() -> new SourcesWithErrors(sources, compilation.diagnostics()));
        List<FindingData> findings =
                compilation.diagnostics().stream().map(DocCommand::finding).toList();
        if (format == Document.HTML) {
            try (SiteDestination destination = SiteDestination.at(folder)) {
                SpecPages.write(destination.folder(), model, findings, Version.text());
                destination.publish();
            }
        } else {
            Output output = new Output();
            new LatexGenerator().generate(model, output);
            output.add("findings.tex", FindingLatex.of(findings));
            GeneratedFolder.at(folder).write(output);
        }
        return ExitStatus.GOOD.code();
    }

    private static FindingData finding(Diagnostic diagnostic) {
        return new FindingData(
                diagnostic.code().toString(),
                Choice.word(diagnostic.severity()),
                diagnostic.place().toString(),
                diagnostic.message());
    }
}
