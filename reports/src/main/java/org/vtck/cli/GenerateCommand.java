package org.vtck.cli;

import org.vtck.conformance.input.Printable;
import org.vtck.generators.JavaGenerator;
import org.vtck.generators.latex.LatexGenerator;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.generators.smt.SmtGenerator;
import org.vtck.generators.svg.SvgGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vtck generate}. */
@Command(
        name = "generate",
        description = "Writes what follows from the sources: java is encoders, decoders and the judge, which need the"
                + " JDK and the vtck-spec jar only; smt one file for each claim of `vtck spec prove`, for any SMT-LIB"
                + " solver; svg a drawing of the bits of each structure; latex tables, drawings and clauses to paste.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck generate java -o generated/",
            "  vtck generate java --spec my-sources/ -o generated/",
            "  vtck generate smt -o claims/",
            "  vtck generate svg -o drawings/",
            "  vtck generate latex -o latex/",
            "",
            "Files that an earlier run made and this one does not are deleted; files of others stay."
        })
final class GenerateCommand extends Action {
    @Parameters(paramLabel = "WHAT", description = "java, smt, svg or latex.")
    private String what = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the files go; it is made when it is not there.")
    private String folder = "";

    @Mixin
    private SpecOption spec = new SpecOption();

    @Override
    public Integer call() {
        Generator generator = generator();
        GeneratedFolder into = GeneratedFolder.at(folder);
        Output output = new Output();
        generator.generate(spec.model(around().engine()), output);
        into.write(output);
        around().note(output.files().size() + " files are up to date in " + folder);
        return Main.good();
    }

    private Generator generator() {
        return switch (what) {
            case "java" -> new JavaGenerator();
            case "smt" -> new SmtGenerator();
            case "svg" -> new SvgGenerator();
            case "latex" -> new LatexGenerator();
            default ->
                throw new UsageException("expected java, smt, svg or latex, found `" + Printable.escaped(what) + "`");
        };
    }
}
