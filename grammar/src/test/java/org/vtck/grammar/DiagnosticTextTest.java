package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.Place;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

class DiagnosticTextTest {
    private static Diagnostic at(int column, int end) {
        return Diagnostic.error(DiagnosticCode.CL2104, new Place("a.caplayout", 1, column, 1, end), "it is so");
    }

    private static String shown(Diagnostic diagnostic, String text) {
        return DiagnosticText.render(diagnostic, new SourceSet(List.of(new SourceFile("a.caplayout", text))));
    }

    @Test
    void the_source_line_is_shown_with_carets_notes_and_hints() {
        Diagnostic diagnostic = at(4, 7).withNote("here too", new Place("a.caplayout", 2, 1, 2, 2))
                .withNote("and there", new Place("b.caplayout", 3, 4, 3, 5))
                .withHint("mend it");
        assertThat(shown(diagnostic, "u8 one;\nu8 two;\n")).isEqualTo("""
                        a.caplayout:1:4: error[CL2104]: it is so
                            1 | u8 one;
                              |    ^^^
                           note: here too (2:1)
                           note: and there (b.caplayout:3:4)
                           hint: mend it
                        """);
    }

    @Test
    void tabs_are_spread_and_the_carets_follow() {
        assertThat(shown(at(5, 8), "\tu8\tone;")).contains("    1 |     u8  one;\n      |         ^^^\n");
    }

    @Test
    void control_characters_are_visible_and_harmless() {
        assertThat(shown(at(1, 2), "a\u001b[31m\u202eb\u007f")).contains("a\u241b[31m<U+202E>b\u2421\n");
        Diagnostic named =
                Diagnostic.error(DiagnosticCode.CL1001, new Place("a\u001b.x", 1, 1, 1, 2), "found `\u0007`\n");
        assertThat(shown(named, "")).doesNotContain("\u001b", "\u0007").startsWith("a\u241b.x:1:1: ");
    }

    @Test
    void a_long_line_is_cut_around_the_carets() {
        String text = "x".repeat(5_000) + "MARK" + "y".repeat(5_000);
        String[] lines = shown(at(5_001, 5_005), text).split("\n");
        assertThat(lines[1]).hasSizeLessThan(160).contains("...").contains("MARK");
        assertThat(lines[2].indexOf('^')).isEqualTo(lines[1].indexOf("MARK"));
        assertThat(lines[2]).endsWith("^^^^").doesNotContain("^^^^^");
    }

    @Test
    void characters_of_two_units_count_once() {
        assertThat(shown(at(3, 4), "\ud83d\ude00 x")).contains("| \ud83d\ude00 x\n      |    ^\n");
    }

    @Test
    void a_place_behind_the_end_still_has_a_caret() {
        assertThat(shown(at(50, 60), "short")).contains("| short\n      |      ^\n");
        assertThat(shown(Diagnostic.error(DiagnosticCode.CL4001, Place.NOWHERE, "so"), "x"))
                .isEqualTo("error[CL4001]: so\n");
    }

    @Test
    void colours_are_asked_for() {
        SourceSet sources = new SourceSet(List.of(new SourceFile("a.caplayout", "x")));
        String coloured = DiagnosticText.render(at(1, 2), sources, DiagnosticText.Colour.ANSI);
        assertThat(coloured).contains("\u001b[1;31merror[CL2104]:\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(DiagnosticText.render(at(1, 2), sources));
    }
}
