package org.vtck.generators;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.generators.latex.LatexGenerator;
import org.vtck.generators.output.Output;

/** What TeX says of the document of everything: nothing is wrong, nothing sticks out. */
class LatexCompilesTest {
    @TempDir
    private Path folder;

    @Test
    void the_document_of_everything_compiles_and_nothing_is_cut() throws IOException, InterruptedException {
        assumeTrue(
                isThere("bytefield.sty"), "TeX with bytefield (the Debian package texlive-science) is not installed");
        Output output = new Output();
        new LatexGenerator().generate(Sources.model(Sources.shipped()), output);
        for (var file : output.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }

        int status = run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", "vtck.tex");

        String log = Files.readString(folder.resolve("said.txt"), ISO_8859_1);
        assertThat(log.lines().filter(line -> line.startsWith("!"))).isEmpty();
        assertThat(log.lines().filter(line -> line.startsWith("Overfull"))).isEmpty();
        assertThat(status).isZero();
        assertThat(folder.resolve("vtck.pdf")).isNotEmptyFile();
    }

    private boolean isThere(String style) throws InterruptedException {
        try {
            return run("kpsewhich", style) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(words))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }
}
