package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Whatever the input, the compiler gives diagnostics and never an exception. */
class HostileInputProperties {
    private static final List<SourceFile> SHIPPED = ShippedSources.files();
    private static final String[] TOKENS =
            ("module struct union header capability enum clause define scope list device topology relation fault permits "
                            + "assume document profile revisions a b c u8 le16 be32 self function in when otherwise reserved "
                            + "( ) [ ] { } ; : :: , . .. @ @ro @rw = == != <= << + - * / % ! && || => | & ^ += 0 1 0x10 64 "
                            + "\"s\" \"1.0\" #define\\ A\\ 1\\\n for each at least one no exactly count distinct where has if then "
                            + "else 00:03.0 first_fit add set poke breaks uses of cites under MUST device entry head next id")
                    .split("(?<!\\\\) ");

    @Property(tries = 300)
    void any_sequence_of_tokens_gives_diagnostics(@ForAll("tokens") List<String> tokens) {
        compiles(String.join(" ", tokens));
    }

    @Provide
    Arbitrary<List<String>> tokens() {
        return Arbitraries.of(TOKENS)
                .map(t -> t.replace("\\", ""))
                .list()
                .ofMaxSize(120)
                .map(l -> {
                    List<String> all = new ArrayList<>(List.of("module m;\n"));
                    all.addAll(l);
                    return all;
                });
    }

    @Property(tries = 300)
    void any_bytes_give_diagnostics(@ForAll byte[] bytes) {
        compiles(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 60)
    void shipped_sources_with_a_few_tokens_changed_give_diagnostics(@ForAll long seed) {
        Random random = new Random(seed);
        List<SourceFile> files = new ArrayList<>(SHIPPED);
        int which = random.nextInt(files.size());
        SourceFile file = files.get(which);
        String text = mutated(file.text(), random);
        files.set(which, new SourceFile(file.name(), text));
        SourceSet sources = new SourceSet(files);
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(Compiler.MOST_DIAGNOSTICS + 1);
        assertThat(compilation.model().isPresent()).isEqualTo(!compilation.hasErrors());
        formats(files.get(which));
    }

    private static String mutated(String text, Random random) {
        List<String> parts = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(parts.size());
            int other = random.nextInt(parts.size());
            switch (random.nextInt(4)) {
                case 0 -> parts.set(at, "");
                case 1 -> parts.set(at, parts.get(at) + " " + parts.get(at));
                case 2 -> parts.set(at, parts.get(other));
                default -> {
                    String swapped = parts.get(at);
                    parts.set(at, parts.get(other));
                    parts.set(other, swapped);
                }
            }
        }
        return String.join("", parts);
    }

    private static void compiles(String text) {
        SourceSet sources = new SourceSet(List.of(new SourceFile("x.caplayout", text)));
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(Compiler.MOST_DIAGNOSTICS + 1);
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            assertThat(DiagnosticText.render(diagnostic, sources)).endsWith("\n");
        }
        formats(sources.files().get(0));
    }

    private static void formats(SourceFile file) {
        String once = SourceFormatter.format(file);
        assertThat(SourceFormatter.format(new SourceFile(file.name(), once))).isEqualTo(once);
    }
}
