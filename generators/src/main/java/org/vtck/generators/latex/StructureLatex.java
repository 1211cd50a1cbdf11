package org.vtck.generators.latex;

import static org.vtck.generators.latex.Latex.code;
import static org.vtck.generators.latex.Latex.escaped;

import java.util.List;
import java.util.Locale;
import org.vtck.generators.bits.Box;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** One structure: its bits as a {@code bytefield}, its registers as a table. */
final class StructureLatex {
    /** A box of fewer bits has its name turned. */
    private static final int NARROW = 6;

    private StructureLatex() {}

    static void write(Structure structure, Latex latex) {
        Layout layout = Layouts.of(structure);
        latex.blank().line("\\subsection{" + code(structure.name()) + "}");
        structure.doc().ifPresent(doc -> latex.line(escaped(doc)).blank());
        bits(layout, latex);
        registers(layout, latex);
    }

    private static void bits(Layout layout, Latex latex) {
        latex.line("\\noindent\\begin{bytefield}[bitwidth=0.03\\linewidth,endianness=big]{" + Box.ROW_BITS + "}")
                .line("\\bitheader{0,7,8,15,16,23,24,31} \\\\");
        List<Box> boxes = Box.of(layout);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            boolean last = i + 1 == boxes.size() || boxes.get(i + 1).row() != box.row();
            gap(Box.ROW_BITS - 1 - box.high(), i == 0 || boxes.get(i - 1).row() != box.row() ? box.row() : -1, latex);
            latex.line("\\bitbox{" + box.bits() + "}{" + label(box) + "}");
            if (last) {
                gap(box.low(), box.row(), latex);
                latex.line("\\\\");
            }
        }
        if (!layout.isFixed()) {
            latex.line("\\bitbox[lrb]{" + Box.ROW_BITS + "}{of variable length} \\\\");
        }
        latex.line("\\end{bytefield}");
    }

    /** Bits of a row beside the first and the last box belong to no byte of the structure. */
    private static void gap(int bits, int row, Latex latex) {
        if (bits > 0 && row >= 0) {
            latex.line("\\bitbox[]{" + bits + "}{}");
        }
    }

    private static String label(Box box) {
        String text = "\\tiny " + (box.named() ? code(box.label()) : "--");
        return box.bits() < NARROW ? "\\rotatebox{90}{" + text + "}" : text;
    }

    private static void registers(Layout layout, Latex latex) {
        latex.blank()
                .line("\\begin{longtable}{llp{0.45\\linewidth}ll}")
                .row("\\textbf{Offset}", "\\textbf{Bits}", "\\textbf{Field}", "\\textbf{Bytes}", "\\textbf{Access}")
                .line("\\hline \\endhead");
        for (Leaf leaf : layout.leaves()) {
            latex.row(
                    code(String.format(Locale.ROOT, "0x%02x", leaf.offset())),
                    leaf.isWholeWord() ? "" : code((leaf.low() + leaf.width() - 1) + ":" + leaf.low()),
                    code(leaf.path()),
                    String.valueOf(leaf.bytes()),
                    escaped(leaf.traits().access().word()));
        }
        layout.tail().forEach(member -> latex.row("after", "", code(member.name()), "variable", ""));
        latex.line("\\end{longtable}");
    }
}
