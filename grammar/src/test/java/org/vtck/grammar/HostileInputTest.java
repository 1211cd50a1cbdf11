package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Input that wants to exhaust memory, time or the stack is refused with diagnostics, of which there is a bounded number. */
class HostileInputTest {
    private static final String MODULE = "module hostile;\n";

    static Stream<Arguments> hostile() {
        return Stream.of(
                named("ten megabytes of noise", noise(10_000_000, 1)),
                named("one megabyte of noise", noise(1_000_000, 2)),
                named("one megabyte of printable noise", printable(1_000_000)),
                named("a megabyte of unknown characters, one per line", "$\n".repeat(500_000)),
                named("round brackets", "(".repeat(20_000)),
                named("square brackets", "[".repeat(20_000)),
                named("braces", "{".repeat(20_000)),
                named("closing brackets", ")".repeat(20_000) + "]".repeat(20_000) + "}".repeat(20_000)),
                named("mixed brackets", "([{".repeat(7_000)),
                named("mixed pairs", "(]{)[}".repeat(4_000)),
                named("brackets in an expression", MODULE + "define a = " + "(".repeat(20_000) + ";"),
                named("brackets in a structure", MODULE + "struct a {" + "struct {".repeat(20_000) + "};"),
                named("array dimensions", MODULE + "struct a { u8 a" + "[2]".repeat(20_000) + "; };"),
                named("a megabyte of a sum", MODULE + "define a = " + "a+".repeat(500_000) + "a;"),
                named("a sum that is just short enough", MODULE + "define a = 1" + " + 1".repeat(1_990) + " == 1;"),
                named("implications", MODULE + "define a = true" + " => true".repeat(1_990) + ";"),
                named("exclamation marks", MODULE + "define a = " + "!".repeat(2_000) + "true;"),
                named("conditionals", MODULE + "define a = " + "if true then ".repeat(1_900) + "true;"),
                named("a path", MODULE + "define a = a" + ".a".repeat(1_900) + " == 1;"),
                named("a hundred thousand items", MODULE + numbered("assume a%d \"\";", 100_000)),
                named("definitions that need each other", MODULE + chain(30_000)),
                named("definitions that double each other", MODULE + doubling(60)),
                named("structures inside each other", MODULE + nested(10_000)),
                named("structures twice inside each other", MODULE + doubled(64)),
                named("empty structures a thousand times each", MODULE + thousandfold(9)),
                named("devices like each other", MODULE + likeness(15_000)),
                named("unknown names", MODULE + numbered("define d%d = unknown%<d == 1;", 20_000)),
                named("a structure of many members", MODULE + "struct a {" + "u8 a;".repeat(30_000) + "};"),
                named("many arrays", MODULE + "struct a {" + numbered("u8 a%d[n];", 4_000) + "};"),
                named("guards that need each other", MODULE + guards(15_000)),
                named("many capabilities of one id", MODULE + numbered("capability struct s%d in l 1 {u8 a;}", 15_000)),
                named("a long word", MODULE + "define " + "a".repeat(1_000_000) + " = b;"),
                named("a long string", MODULE + "assume " + "\"" + "a".repeat(1_000_000) + "\" x;"),
                named("open strings", "\"\n".repeat(500_000)),
                named("open comments", "/*".repeat(500_000)),
                named("slashes and stars", "/*/".repeat(300_000)),
                named("a nul", "\u0000"),
                named("lone surrogates", "\ud800 \udc00 module a;"),
                named("the other plane", MODULE + "assume a \"\ud83d\ude00\" \ud83d\ude00;"),
                named("nothing", ""));
    }

    private static Arguments named(String name, String text) {
        return Arguments.of(name, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_with_a_bounded_number_of_diagnostics_that_can_be_shown(String name, String text) {
        SourceSet sources = new SourceSet(List.of(new SourceFile("hostile.caplayout", text)));
        Compilation compilation = Compiler.compile(sources, Optional.empty());
        assertThat(compilation.hasErrors()).as(name).isTrue();
        assertThat(compilation.model()).isEmpty();
        assertThat(compilation.diagnostics()).hasSizeLessThanOrEqualTo(Compiler.MOST_DIAGNOSTICS + 1);
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            String shown = DiagnosticText.render(diagnostic, sources);
            assertThat(shown).hasSizeLessThan(8_000).doesNotContain("\u0000");
        }
        assertThat(SourceFormatter.format(sources.files().get(0))).isNotNull();
    }

    private static String noise(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String printable(int size) {
        StringBuilder text = new StringBuilder();
        new Random(3).ints(size, 0x20, 0x7f).forEach(c -> text.append(c == '~' ? '\n' : (char) c));
        return text.toString();
    }

    private static String numbered(String format, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(String.format(java.util.Locale.ROOT, format, i)).append('\n');
        }
        return text.append("struct ;").toString();
    }

    private static String chain(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("define d").append(i).append(" = d").append(i + 1).append(";\n");
        }
        return text.append("define d").append(count).append(" = true;").toString();
    }

    private static String doubling(int count) {
        StringBuilder text = new StringBuilder("define d0 = true;\n");
        for (int i = 1; i < count; i++) {
            text.append("define d" + i + " = d" + (i - 1) + " && d" + (i - 1) + ";\n");
        }
        return text.toString();
    }

    private static String nested(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("struct s" + i + " { struct s" + (i + 1) + " x; };\n");
        }
        return text.append("struct s").append(count).append(" { u8 x; };").toString();
    }

    private static String doubled(int count) {
        StringBuilder text = new StringBuilder("struct s0 { u8 x; };\n");
        for (int i = 1; i < count; i++) {
            text.append("struct s" + i + " { struct s" + (i - 1) + " x, y; };\n");
        }
        return text.toString();
    }

    private static String thousandfold(int count) {
        StringBuilder text = new StringBuilder("struct s0 { };\n");
        for (int i = 1; i < count; i++) {
            text.append("struct s" + i + " { struct s" + (i - 1) + " x[1000]; };\n");
        }
        return text.toString();
    }

    private static String guards(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("header struct s" + i + " when has(s" + (i + 1) + ") { u8 x; };\n");
        }
        return text.append("struct s").append(count).append(" { u8 x; };").toString();
    }

    private static String likeness(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("device d" + i + " like d" + (i + 1) + " { }\n");
        }
        return text.append("device d").append(count).append(" { }").toString();
    }
}
