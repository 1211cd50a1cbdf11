package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vtck.grammar.antlr.CapLayoutLexer;
import org.vtck.grammar.cut.Tokens;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

class SourceFormatterTest {
    @TestFactory
    Stream<DynamicTest> a_shipped_source_keeps_its_tokens_and_comments_and_formats_to_itself_the_second_time() {
        return ShippedSources.files().stream()
                .map(f -> DynamicTest.dynamicTest(f.name(), () -> {
                    String once = SourceFormatter.format(f);
                    SourceFile formatted = new SourceFile(f.name(), once);
                    assertThat(SourceFormatter.format(formatted)).isEqualTo(once);
                    assertThat(words(formatted)).isEqualTo(words(f));
                    assertThat(once).doesNotContain("\t", " \n", "\n\n\n").endsWith("\n");
                }));
    }

    @Test
    void the_shipped_sources_mean_the_same_when_formatted() {
        SourceSet formatted = new SourceSet(ShippedSources.files().stream()
                .map(f -> new SourceFile(f.name(), SourceFormatter.format(f)))
                .toList());
        Compilation before = Compiler.compile(ShippedSources.all(), Optional.empty());
        Compilation after = Compiler.compile(formatted, Optional.empty());
        assertThat(after.hasErrors()).isEqualTo(before.hasErrors());
        assertThat(after.model().orElseThrow().clauses().stream().map(c -> c.id() + c.doc()))
                .containsExactlyElementsOf(before.model().orElseThrow().clauses().stream()
                        .map(c -> c.id() + c.doc())
                        .toList());
    }

    /** Files of the shipped set that formatting would change; the build may insist that there are none. */
    static List<String> unformatted() {
        return ShippedSources.files().stream()
                .filter(f -> !SourceFormatter.format(f).equals(f.text()))
                .map(SourceFile::name)
                .toList();
    }

    @Test
    void a_file_with_syntax_errors_comes_back_unchanged() {
        String text = "module  a ;\nstruct x {  u8   one\n };";
        assertThat(format(text)).isEqualTo(text);
    }

    @Test
    void one_space_stands_between_words_and_none_inside_brackets() {
        assertThat(format(
                        "module   a;define b=( 1+2 )*3==9&&!has( c );enum e{A=1;reserved 2 .. 3;otherwise reserved;}"))
                .isEqualTo("""
                        module a;
                        define b = (1 + 2) * 3 == 9 && !has(c);
                        enum e { A = 1; reserved 2..3; otherwise reserved; }
                        """);
    }

    @Test
    void a_body_of_several_lines_has_its_braces_at_their_ends() {
        assertThat(format("""
                                module a;


                                struct b
                                {   u8 one; // first
                                le16{ c:1,d : 15; } two;
                                  /* rest */ u8 three[ 4 ] @ro  ; }
                                ;
                                """)).isEqualTo("""
                        module a;

                        struct b {
                            u8 one; // first
                            le16 { c : 1, d : 15; } two;
                            /* rest */ u8 three[4] @ro;
                        };
                        """);
    }

    @Test
    void each_part_of_a_clause_has_its_line() {
        assertThat(format("""
                                module a;
                                clause a.b device MUST in s cites d "1" label "l" under A,B :: for each c : x where c.y
                                && c.z { c.w == 1 && (
                                c.v == 2) };
                                """)).isEqualTo("""
                        module a;
                        clause a.b  device MUST
                            in s
                            cites d "1" label "l"
                            under A, B
                            :: for each c : x where c.y
                                && c.z {
                                c.w == 1 && (
                                    c.v == 2)
                            };
                        """);
    }

    private static String format(String text) {
        return SourceFormatter.format(new SourceFile("a.caplayout", text));
    }

    private static List<String> words(SourceFile file) {
        return Tokens.of(file).all().stream()
                .filter(t -> t.getType() != CapLayoutLexer.SPACE)
                .map(Token::getText)
                .map(String::stripTrailing)
                .toList();
    }
}
