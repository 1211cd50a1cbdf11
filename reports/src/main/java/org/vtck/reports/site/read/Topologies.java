package org.vtck.reports.site.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.vtck.conformance.pairing.KeyForm;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.topology.Topology;
import org.vtck.conformance.topology.Tree;
import org.vtck.conformance.topology.Tree.Branch;
import org.vtck.conformance.topology.Tree.Node;
import org.vtck.reports.site.data.TopologyData;
import org.vtck.reports.site.data.TopologyData.Group;
import org.vtck.reports.site.data.TopologyData.Kind;
import org.vtck.reports.site.data.TopologyData.Row;
import org.vtck.reports.site.data.TopologyData.Standing;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Draws machines: their trees of buses, and what pairs in them. */
public final class Topologies {
    /** A machine with more functions is drawn without those that play no role. */
    private static final int MOST_DRAWN = 120;

    private static final String RELATION = "failover_pair";

    private final SpecModel model;
    private final Optional<Relation> relation;

    /** Machines as a model explains them. */
    public Topologies(SpecModel model) {
        this.model = model;
        this.relation = model.relations().stream()
                .filter(r -> r.name().equals(RELATION))
                .findFirst();
    }

    /** A machine whose functions are called as {@code label} says. */
    public TopologyData of(Machine machine, Function<PciFunction, String> label) {
        if (relation.isEmpty()) {
            Topology topology = Topology.of(MachineView.of(model, machine, Set.of()));
            return drawn(topology, List.of(), new Drawing(label, Map.of()), machine);
        }
        Pairing pairing = Pairing.by(relation.get(), model);
        MachineView view = pairing.view(machine);
        Topology topology = Topology.of(view);
        PairingResult result = pairing.of(view, topology);
        return drawn(topology, groups(result), new Drawing(label, marks(result)), machine);
    }

    /** What stands beside a function. */
    private record Mark(String text, String why, Standing standing) {}

    private static TopologyData drawn(Topology topology, List<Group> groups, Drawing drawing, Machine machine) {
        boolean all = machine.functions().size() <= MOST_DRAWN;
        List<Branch> roots = Tree.of(topology).roots();
        roots.forEach(r -> drawing.choose(r, all));
        roots.forEach(r -> drawing.branch(r, 0));
        return new TopologyData(drawing.rows, groups, machine.functions().size() - drawing.chosen.size());
    }

    private static List<Group> groups(PairingResult result) {
        KeyForm form = KeyForm.of(result.relation());
        List<Group> groups = new ArrayList<>();
        result.pairs()
                .forEach(p -> groups.add(new Group(
                        form.text(p.key()),
                        Standing.PAIRED,
                        "pair",
                        p.parts().stream()
                                .map(part -> part.address().toString())
                                .toList())));
        result.conflicts()
                .forEach(c -> groups.add(new Group(
                        form.text(c.key()),
                        Standing.CONFLICT,
                        c.reason().sentence(),
                        c.members().stream().map(Object::toString).toList())));
        return groups;
    }

    /** A conflict hides what else there is to say. */
    private static Map<String, Mark> marks(PairingResult result) {
        Map<String, Mark> marks = new HashMap<>();
        result.undecided()
                .forEach(u -> marks.put(
                        u.address().toString(), new Mark(u.role(), "too few bytes are known", Standing.ALONE)));
        result.unpaired()
                .forEach(u -> marks.put(
                        u.address().toString(),
                        new Mark(u.role() + ", " + u.reason().name(), u.reason().sentence(), Standing.ALONE)));
        for (PairingResult.Pair pair : result.pairs()) {
            pair.parts().forEach(p -> marks.put(p.address().toString(), new Mark(p.role(), "", Standing.PAIRED)));
        }
        result.conflicts()
                .forEach(c -> c.members()
                        .forEach(m -> marks.put(
                                m.toString(),
                                new Mark(c.reason().name(), c.reason().sentence(), Standing.CONFLICT))));
        return marks;
    }

    /** Bus numbers bound the depth, so that recursion is safe. */
    private static final class Drawing {
        private final Function<PciFunction, String> label;
        private final Map<String, Mark> marks;
        private final Set<String> chosen = new HashSet<>();
        private final List<Row> rows = new ArrayList<>();

        Drawing(Function<PciFunction, String> label, Map<String, Mark> marks) {
            this.label = label;
            this.marks = marks;
        }

        /** Chooses all functions, or those with a mark and the bridges above them. */
        boolean choose(Branch branch, boolean all) {
            boolean any = false;
            for (Node node : branch.nodes()) {
                boolean below =
                        node.behind().isPresent() && choose(node.behind().get(), all);
                String address = node.function().address().toString();
                if (all || below || marks.containsKey(address)) {
                    chosen.add(address);
                    any = true;
                }
            }
            return any;
        }

        void branch(Branch branch, int depth) {
            if (branch.nodes().stream().noneMatch(this::isChosen)) {
                return;
            }
            String remark = switch (branch.kind()) {
                case ORPHAN -> ", which no bridge claims";
                case CIRCLE -> ", claimed only by bridges behind it";
                case ROOT, BEHIND -> "";
            };
            rows.add(new Row(Kind.BUS, depth, "bus " + branch.bus().text() + remark, "", "", "", Standing.NONE));
            branch.nodes().stream().filter(this::isChosen).forEach(n -> node(n, depth + 1));
        }

        private void node(Node node, int depth) {
            String address = node.function().address().toString();
            Mark mark = marks.getOrDefault(address, new Mark("", "", Standing.NONE));
            rows.add(new Row(
                    node.bridge().isPresent() ? Kind.BRIDGE : Kind.ENDPOINT,
                    depth,
                    label.apply(node.function()),
                    address,
                    mark.text(),
                    mark.why(),
                    mark.standing()));
            node.behind().ifPresent(b -> branch(b, depth + 1));
        }

        private boolean isChosen(Node node) {
            return chosen.contains(node.function().address().toString());
        }
    }
}
