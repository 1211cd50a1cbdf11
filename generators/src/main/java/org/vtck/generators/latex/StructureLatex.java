package org.vtck.generators.latex;

import static org.vtck.generators.latex.Latex.code;
import static org.vtck.generators.latex.Latex.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.generators.bits.Box;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** One structure: its bits as a {@code bytefield}, its registers as a table. */
final class StructureLatex {
    /** Before each row its offset, this many bits wide. */
    private static final int OFFSET = 4;

    /** A drawing of more rows is continued, so that it never is higher than a page. */
    private static final int ROWS = 24;

    /** Letters of the smallest size that one bit is wide. */
    private static final double LETTERS = 4.5;

    private final Layout layout;
    private final Latex latex;
    private final List<Box> boxes;

    /** Bit-fields that are too narrow for their names. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private StructureLatex(Layout layout, Latex latex) {
        this.layout = layout;
        this.latex = latex;
        this.boxes = Box.of(layout);
        Set<String> narrow = boxes.stream()
                .filter(b -> b.named() && b.label().length() > b.bits() * LETTERS - 1)
                .map(StructureLatex::path)
                .collect(Collectors.toSet());
        layout.leaves().stream()
                .map(Leaf::path)
                .filter(narrow::contains)
                .forEach(path -> numbers.putIfAbsent(path, numbers.size() + 1));
    }

    static void write(Structure structure, Latex latex) {
        latex.blank().line("\\subsection{" + code(structure.name()) + "}");
        structure.doc().ifPresent(doc -> latex.line(escaped(doc)).blank());
        StructureLatex drawn = new StructureLatex(Layouts.of(structure), latex);
        drawn.bits();
        drawn.registers();
    }

    private static String path(Box box) {
        return box.word().isEmpty() ? box.label() : box.word() + "." + box.label();
    }

    private void bits() {
        begin();
        latex.line("\\bitheader{0,7,8,15,16,23,24,31} \\\\");
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean first = i == 0 || boxes.get(i - 1).row() != box.row();
            boolean last = i + 1 == boxes.size() || boxes.get(i + 1).row() != box.row();
            if (first && box.row() > 0 && box.row() % ROWS == 0) {
                end();
                begin();
            }
            if (first) {
                latex.line("\\bitbox[]{" + OFFSET + "}{\\tiny " + code(offset(box.offset())) + "}");
                gap(Box.ROW_BITS - 1 - box.high());
            }
            latex.line("\\bitbox{" + box.bits() + "}{" + label(box) + "}");
            if (last) {
                gap(box.low());
                latex.line("\\\\");
            }
        }
        if (!layout.isFixed()) {
            latex.line("\\bitbox[]{" + OFFSET + "}{}");
            latex.line("\\bitbox[lrb]{" + Box.ROW_BITS + "}{of variable length} \\\\");
        }
        end();
    }

    private void begin() {
        latex.line("\\par\\medskip\\noindent\\begin{bytefield}[bitwidth=0.027\\linewidth,endianness=big]{"
                + (Box.ROW_BITS + OFFSET) + "}");
    }

    private void end() {
        latex.line("\\end{bytefield}").blank();
    }

    /** Bits of a row beside the first and the last box belong to no byte of the structure. */
    private void gap(int bits) {
        if (bits > 0) {
            latex.line("\\bitbox[]{" + bits + "}{}");
        }
    }

    private String label(Box box) {
        Integer number = numbers.get(path(box));
        return "\\tiny " + (number != null ? number.toString() : box.named() ? code(box.label()) : "--");
    }

    private static String offset(int bytes) {
        return String.format(Locale.ROOT, "0x%02x", bytes);
    }

    private void registers() {
        latex.line("\\begin{longtable}{rllp{0.42\\linewidth}ll}")
                .row(
                        "\\textbf{No.}",
                        "\\textbf{Offset}",
                        "\\textbf{Bits}",
                        "\\textbf{Field}",
                        "\\textbf{Bytes}",
                        "\\textbf{Access}")
                .line("\\hline \\endhead");
        for (Leaf leaf : layout.leaves()) {
            Integer number = numbers.get(leaf.path());
            latex.row(
                    number == null ? "" : number.toString(),
                    code(offset(leaf.offset())),
                    leaf.isWholeWord() ? "" : code(bits(leaf)),
                    code(leaf.path()),
                    String.valueOf(leaf.bytes()),
                    escaped(leaf.traits().access().word()));
        }
        layout.tail().forEach(member -> latex.row("", "after", "", code(member.name()), "variable", ""));
        latex.line("\\end{longtable}");
    }

    private static String bits(Leaf leaf) {
        return leaf.width() == 1 ? String.valueOf(leaf.low()) : (leaf.low() + leaf.width() - 1) + ":" + leaf.low();
    }
}
