package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

class CompilerTest {
    private static Compilation compile(Optional<String> revision, String... texts) {
        List<SourceFile> files = new java.util.ArrayList<>();
        for (String text : texts) {
            files.add(new SourceFile("f" + files.size() + ".caplayout", text));
        }
        return Compiler.compile(new SourceSet(files), revision);
    }

    private static SpecModel model(Optional<String> revision, String... texts) {
        Compilation compilation = compile(revision, texts);
        assertThat(compilation.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        return compilation.model().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4"})
    void the_shipped_sources_compile_at_every_revision(String revision) {
        Compilation compilation = Compiler.compile(ShippedSources.all(), Optional.of(revision));
        assertThat(compilation.hasErrors()).isFalse();
        assertThat(compilation.model().orElseThrow().revision()).isEqualTo(revision);
    }

    @Test
    void documentation_belongs_to_the_member_and_item_that_follows() {
        SpecModel model = model(Optional.empty(), """
                module m;
                /// Of a.
                /// Still of a.
                struct a {
                    u8 plain; /// trailing text documents nothing
                    /// Of one.
                    u8 one;
                    u8 two;
                };
                """);
        assertThat(model.structures().get(0).doc()).contains("Of a.\nStill of a.");
        assertThat(model.structures().get(0).fields().stream().map(Field::doc))
                .containsExactly(Optional.empty(), Optional.of("Of one."), Optional.empty());
    }

    @Test
    void constants_may_stand_in_any_order_and_in_any_file() {
        SpecModel model = model(
                Optional.empty(),
                "module a;\n#define TWICE LENGTH * 2\nstruct s { u8 x[TWICE]; };",
                "module b;\n#define LENGTH FOUR - 1\nenum e { THREE = 3; FOUR; otherwise invalid; }");
        assertThat(org.vtck.spec.layout.Layouts.of(model.structures().get(0)).fixedBytes())
                .isEqualTo(6);
    }

    @Test
    void what_exists_depends_on_the_revision() {
        String text = """
                module m;
                revisions "1" "2" "3";
                struct s {
                    u8 always;
                    u8 late @since("2");
                    u8 early @until("2");
                };
                """;
        assertThat(names(model(Optional.of("1"), text))).containsExactly("always", "early");
        assertThat(names(model(Optional.of("2"), text))).containsExactly("always", "late");
        assertThat(names(model(Optional.empty(), text))).containsExactly("always", "late");
    }

    private static List<String> names(SpecModel model) {
        return model.structures().get(0).fields().stream().map(Field::name).toList();
    }

    @Test
    void a_statement_that_cannot_be_read_hides_no_mistake_elsewhere() {
        Compilation compilation = compile(Optional.empty(), """
                module m;
                header struct h {
                    u8 broken @@;
                    u8 whole;
                };
                define a = header.broken == 1;
                define b = header.hole == 1;
                """);
        assertThat(compilation.diagnostics().stream().map(d -> d.place().line()))
                .containsExactly(3, 7);
    }

    @Test
    void sets_in_guards_need_no_parentheses() {
        SpecModel model = model(
                Optional.empty(),
                "module m;\nheader struct h { u8 x; };\nheader struct g when header.x in { 1, 2 } { u8 y; };");
        assertThat(model.structures()).hasSize(2);
    }
}
