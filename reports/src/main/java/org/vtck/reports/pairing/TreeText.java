package org.vtck.reports.pairing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.topology.Bridge;
import org.vtck.conformance.topology.Topology;
import org.vtck.conformance.topology.Tree;
import org.vtck.conformance.topology.Tree.Branch;
import org.vtck.conformance.topology.Tree.Node;
import org.vtck.reports.console.Paint;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.PciFunction;

/** Draws a machine as a tree of buses, every function on a line, those that pair or should have paired marked. */
final class TreeText {
    /** Machines with more functions are drawn without those that play no role. */
    static final int MOST_DRAWN = 48;

    /** Columns that lines leading down may take; what is deeper is indented no further. */
    private static final int MOST_INDENT = 30;

    private final Page page;
    private final Glyphs glyphs;
    private final Paint paint;
    private final Function<PciFunction, String> ids;
    private final Function<PciFunction, String> name;
    private final Topology topology;
    private final Map<FunctionAddress, Mark> marks;
    private final Set<FunctionAddress> shown = new HashSet<>();

    TreeText(Page page, Glyphs glyphs, Paint paint, Drawn drawn) {
        this.page = page;
        this.glyphs = glyphs;
        this.paint = paint;
        this.ids = drawn.ids();
        this.name = drawn.name();
        this.topology = drawn.machine().topology();
        this.marks = Mark.of(drawn.machine().result());
    }

    /** What is drawn, and how functions are called. */
    record Drawn(PairedMachine machine, Function<PciFunction, String> ids, Function<PciFunction, String> name) {}

    void print(List<PciFunction> functions) {
        Tree tree = Tree.of(topology);
        tree.roots().forEach(r -> choose(r, functions.size() <= MOST_DRAWN));
        for (Branch root : tree.roots()) {
            if (root.nodes().stream().anyMatch(n -> isShown(n))) {
                page.line("  bus " + root.bus().text() + remark(root.kind()));
                nodes(root, "  ");
            }
        }
        if (shown.size() < functions.size()) {
            page.line("  and " + (functions.size() - shown.size()) + " functions that play no role");
        }
    }

    /** Finds out which functions are shown: all, or those with a mark and the bridges above them. */
    private boolean choose(Branch branch, boolean all) {
        boolean any = false;
        for (Node node : branch.nodes()) {
            boolean below = node.behind().isPresent() && choose(node.behind().get(), all);
            if (all || below || marks.containsKey(node.function().address())) {
                shown.add(node.function().address());
                any = true;
            }
        }
        return any;
    }

    private boolean isShown(Node node) {
        return shown.contains(node.function().address());
    }

    private static String remark(Branch.Kind kind) {
        return switch (kind) {
            case ORPHAN -> " (no bridge claims it)";
            case CIRCLE -> " (claimed only by bridges that are behind it)";
            case ROOT, BEHIND -> "";
        };
    }

    private void nodes(Branch branch, String indent) {
        List<Node> nodes = branch.nodes().stream().filter(this::isShown).toList();
        for (int i = 0; i < nodes.size(); i++) {
            Glyphs.Position position = i == nodes.size() - 1 ? Glyphs.Position.LAST : Glyphs.Position.OTHER;
            boolean deep = indent.length() >= MOST_INDENT;
            String below = deep ? indent : indent + glyphs.below(position);
            boolean leads = nodes.get(i)
                    .behind()
                    .map(b -> b.nodes().stream().anyMatch(this::isShown))
                    .orElse(false);
            line(
                    nodes.get(i),
                    indent + glyphs.branch(position),
                    below + (leads ? glyphs.below(Glyphs.Position.OTHER) : "   "));
            nodes.get(i).behind().ifPresent(b -> nodes(b, below));
        }
    }

    private void line(Node node, String lead, String below) {
        PciFunction function = node.function();
        String text = lead + function.address().shortText() + " " + ids.apply(function)
                + node.bridge().map(this::behind).orElse("");
        Optional<Mark> mark = Optional.ofNullable(marks.get(function.address()));
        if (mark.isPresent()) {
            int end = text.length() + 1 + mark.get().text().length();
            String painted = paint.outcome(mark.get().outcome(), mark.get().text());
            if (end > Page.WIDTH) {
                page.line(text + named(function, text.length()));
                page.line(below + painted);
            } else {
                page.line(text + " " + painted + named(function, end));
            }
        } else {
            page.line(text + named(function, text.length()));
        }
    }

    private String behind(Bridge bridge) {
        if (!bridge.isNumbered()) {
            return " not numbered";
        }
        return bridge.claim()
                .map(bus -> " to bus " + bus.text() + (topology.isContested(bridge) ? " (claimed twice)" : ""))
                .orElse(" to its own bus");
    }

    /** The name, as much of it as fits. */
    private String named(PciFunction function, int column) {
        String whole = Printable.escaped(name.apply(function));
        int room = Page.WIDTH - column - 2;
        if (whole.length() <= room) {
            return "  " + paint.faint(whole);
        }
        int kept = room - glyphs.more().length();
        return kept < 8 ? "" : "  " + paint.faint(whole.substring(0, kept) + glyphs.more());
    }
}
