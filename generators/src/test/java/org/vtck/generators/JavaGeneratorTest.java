package org.vtck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.generators.output.Output;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

class JavaGeneratorTest {
    @TempDir
    private Path classes = Path.of("");

    private static final class Generated extends SimpleJavaFileObject {
        private final String text;

        Generated(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** What the compiler says of generated files when it sees the classes of {@code spec} and nothing else. */
    private String compiled(Output output) throws IOException {
        List<JavaFileObject> files = new ArrayList<>();
        output.files().forEach((path, text) -> files.add(new Generated(path, text)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH, List.of(of(SpecModel.class), of(NullMarked.class)));
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            // Later compilers warn of harmless constructors, and 17 does not know that warning.
            String lint = Runtime.version().feature() < 21 ? "-Xlint:all" : "-Xlint:all,-this-escape";
            List<String> options = List.of(lint, "-Werror", "-proc:none", "--release", "17");
            boolean good =
                    compiler.getTask(said, manager, null, options, null, files).call();
            return good ? "" : "failed\n" + said;
        }
    }

    private static Path of(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    @Test
    void what_is_made_of_the_shipped_sources_compiles_alone_without_a_warning() throws IOException {
        Output output = Sources.generated(Sources.model(Sources.shipped()));
        assertThat(output.files()).hasSizeGreaterThan(50);
        assertThat(compiled(output)).isEmpty();
    }

    @Test
    void the_same_sources_give_the_same_files_and_every_line_ends_alike() {
        Map<String, String> one =
                Sources.generated(Sources.model(Sources.shipped())).files();
        List<SourceFile> reversed = new ArrayList<>(Sources.shipped().files());
        java.util.Collections.reverse(reversed);
        Map<String, String> other =
                Sources.generated(Sources.model(new SourceSet(reversed))).files();
        assertThat(other).isEqualTo(one);
        assertThat(one.values())
                .allSatisfy(text -> assertThat(text).doesNotContain("\r").endsWith("\n"));
    }

    @Test
    void lines_of_generated_files_fit_a_screen() {
        Sources.generated(Sources.model(Sources.shipped()))
                .files()
                .forEach((path, text) -> assertThat(text.lines())
                        .as(path)
                        .filteredOn(line -> !line.strip().startsWith("\"") && !line.contains("List.of("))
                        .allMatch(line -> line.length() <= 120));
    }

    @Test
    void structures_of_every_kind_compile() throws IOException {
        assertThat(compiled(Sources.generated(Sources.model(ODD)))).isEmpty();
    }

    /** Words of Java as names, both byte orders, a union, an open tail, a computed length, clauses of all quantifiers. */
    private static final SourceSet ODD = new SourceSet(List.of(new SourceFile(
            "odd.caplayout",
            String.join(
                    "\n",
                    "module odd.class.native;",
                    "document d \"1\" \"A \\\"document\\\"\";",
                    "header struct pci_header { le16 vendor_id; be16 wait; be64 class; u8 pointer @offset(0x34); };",
                    "struct entry_header { u8 id; u8 next; };",
                    "union both { le32 whole; u8 parts[4]; };",
                    "list pci { head header.pointer; entry entry_header id id next next; mask 0xfc; within 0x40..0xff;"
                            + " align 4; end 0; most 48; }",
                    "capability struct string in pci 0x01 { struct entry_header; u8 total @total_length; u8 n;"
                            + " be32 { int : 31; top : 1; } synchronized; union both one; le16 many[] @len(n); };",
                    "capability struct default in pci 0x02 when self.kind == 1 { struct entry_header; u8 kind; };",
                    "capability struct other in pci 0x02 otherwise { struct entry_header; u8 hashCode; be64 notify; };",
                    "enum kinds { A_KIND = 1; B_KIND = 2; C_KIND = 0xff; otherwise reserved; }",
                    "define switch = header.vendor_id != 0 && has(default);",
                    "define amount = count(c : string where c.n > 1) + 1;",
                    "define pick = if has(other) then header.vendor_id else header.class & 0xff;",
                    "scope all { require header.vendor_id != 0xffff else \"\\\"nobody\\\" is there\"; }",
                    "scope machine of topology { require at least one f : function where f.switch else \"none\"; }",
                    clause(
                            "each",
                            "all",
                            "for each c : string { c.synchronized.top == 1 && present(c.synchronized.int) }"),
                    clause(
                            "some",
                            "all",
                            "at least one c : default where c.kind in kinds { at(c) + length(c) <= 0x100 }"),
                    clause("one", "all", "exactly one c : other { c.notify > 0x8000000000000000 }"),
                    clause("few", "all", "at most one u : unknown_capability where u.id in { 1, 3..9, 255 }"),
                    clause("none", "all", "no l : pci.link where l.revisits"),
                    clause("keys", "all", "distinct(c : pci.entry by c.id)"),
                    clause(
                            "pairs",
                            "all",
                            "for each a : pci.entry, b : string where a.at < at(b) { a.length << 1 > b.n }"),
                    clause("sums", "all", "amount * 2 > pick % 7 => power_of_two(amount) && switch"),
                    clause(
                            "joined",
                            "machine",
                            "for each f : function, g : function where f.bus == g.bus && f.switch"
                                    + " { f.amount == g.amount }"),
                    clause("apart", "machine", "distinct(f : function where f.switch by f.slot * 8 + f.number)")))));

    private static String clause(String name, String scope, String condition) {
        return "clause odd.device." + name + " device MUST in " + scope + " cites d \"1\" :: " + condition + ";";
    }
}
