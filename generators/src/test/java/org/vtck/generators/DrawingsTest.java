package org.vtck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.vtck.generators.bits.Box;
import org.vtck.generators.latex.Latex;
import org.vtck.generators.latex.LatexGenerator;
import org.vtck.generators.output.Output;
import org.vtck.generators.svg.SvgGenerator;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.xml.sax.InputSource;

/** Drawings and LaTeX of the sources that come with vtck. */
class DrawingsTest {
    private static final SpecModel MODEL = Sources.model(Sources.shipped());

    @Test
    void the_boxes_of_a_structure_show_every_bit_once() {
        for (Structure structure : MODEL.structures()) {
            Layout layout = Layouts.of(structure);
            BitSet drawn = new BitSet();
            for (Box box : Box.of(layout)) {
                int from = box.row() * Box.ROW_BITS + box.low();
                assertThat(drawn.get(from, from + box.bits()).isEmpty())
                        .as("%s draws bit %d twice", structure, from)
                        .isTrue();
                drawn.set(from, from + box.bits());
            }
            assertThat(drawn.cardinality()).as("bits of %s", structure).isEqualTo(8 * layout.fixedBytes());
        }
    }

    @Test
    void bytes_of_an_array_share_a_box_and_bit_fields_stand_below_their_register() {
        List<Box> notify = boxes("virtio_pci_cap");
        assertThat(notify).extracting(Box::label).contains("cap_len", "padding[0..1]");
        List<Box> express = boxes("pci_express");
        assertThat(express)
                .filteredOn(b -> b.label().equals("port_type"))
                .singleElement()
                .satisfies(b -> assertThat(b.word()).isEqualTo("flags"))
                .satisfies(b -> assertThat(b.bits()).isEqualTo(4));
    }

    private static List<Box> boxes(String structure) {
        return Box.of(Layouts.of(MODEL.structure(structure).orElseThrow()));
    }

    @Test
    void every_structure_has_a_drawing_that_is_well_formed_and_names_its_fields() throws Exception {
        Output output = new Output();
        new SvgGenerator().generate(MODEL, output);
        assertThat(output.files()).hasSize(MODEL.structures().size());
        for (Structure structure : MODEL.structures()) {
            String svg = output.files().get(structure.name() + ".svg");
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
            assertThat(document.getElementsByTagName("rect").getLength())
                    .as(structure.name())
                    .isGreaterThanOrEqualTo(Box.of(Layouts.of(structure)).size());
        }
        assertThat(output.files().get("virtio_pci_cap.svg")).contains(">cfg_type<", ">cap_len<", "bits 31:24");
    }

    /** No TeX is needed for this: environments nest, braces balance, and nothing special is left bare. */
    @Test
    void latex_is_balanced_and_names_everything() {
        Output output = new Output();
        new LatexGenerator().generate(MODEL, output);
        output.files()
                .forEach((name, text) -> assertThat(problem(text)).as(name).isEmpty());
        String all = String.join("\n", output.files().values());
        MODEL.clauses().forEach(c -> assertThat(all).contains(Latex.code(c.id())));
        MODEL.structures().forEach(s -> assertThat(all).contains(Latex.code(s.name())));
        MODEL.assumptions().forEach(a -> assertThat(all).contains(Latex.escaped(a.text())));
        assertThat(output.files().get("vtck.tex")).contains("\\input{clauses}", "\\end{document}");
    }

    @Test
    void what_latex_reads_as_commands_stands_for_itself() {
        assertThat(problem(Latex.escaped("\\input{/etc/passwd} $x_1^2$ #1 50% ~ & {{")))
                .isEmpty();
        assertThat(Latex.escaped("a_b")).isEqualTo("a\\_\\allowbreak{}b");
        assertThat(Latex.escaped("\\end{document}")).startsWith("\\textbackslash{}end\\{");
        assertThat(problem("50% of a_b")).isNotEmpty();
        assertThat(problem("\\begin{x}")).isNotEmpty();
    }

    private static String problem(String text) {
        Deque<String> open = new ArrayDeque<>();
        Matcher environment = Pattern.compile("\\\\(begin|end)\\{(\\w+)}").matcher(text);
        while (environment.find()) {
            if (environment.group(1).equals("begin")) {
                open.push(environment.group(2));
            } else if (open.isEmpty() || !open.pop().equals(environment.group(2))) {
                return "\\end{" + environment.group(2) + "} without its beginning";
            }
        }
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{' || c == '}') {
                depth += c == '{' ? 1 : -1;
            } else if ("$#%^~_".indexOf(c) >= 0) {
                return "a bare " + c + " in: " + text.substring(Math.max(0, i - 30), i + 1);
            }
        }
        return depth != 0 ? "braces do not balance" : open.isEmpty() ? "" : "open: " + open;
    }
}
