package org.vtck.conformance.properties;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.properties.EmulatedPlan.Placed;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.Value;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** What the interpreter reads out of a machine, and what a plan put in, in the same words. */
final class Decoding {
    private static final String PROFILE = "group_id";

    private final SpecModel model;

    Decoding(SpecModel model) {
        this.model = model;
    }

    /** One line for each device that is asked for. */
    List<String> expected(EmulatedPlan plan) {
        return plan.placed().stream().map(this::expected).sorted().toList();
    }

    private String expected(Placed placed) {
        String type = placed.device().kind().type();
        return line(
                String.format(Locale.ROOT, "%02x:%02x.0", placed.bus(), placed.slot()),
                type.isEmpty() ? 0 : constant(type),
                placed.secondary(),
                placed.subordinate(),
                placed.device().id());
    }

    private long constant(String name) {
        return model.enumerations().stream()
                .flatMap(e -> e.constants().stream())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** One line for each function that is not the board's own. */
    List<String> found(Machine machine, Set<String> board) {
        MachineView view = MachineView.of(model, machine, Set.of(PROFILE));
        return machine.functions().stream()
                .filter(f -> !board.contains(f.address().shortText()))
                .map(f -> found(f, view.function(f)))
                .sorted()
                .toList();
    }

    private String found(PciFunction function, FunctionView view) {
        boolean virtio = defined("is_virtio", view) == Truth.TRUE;
        long type = virtio && defined("virtio_type", view) instanceof Value.Number number ? number.value() : 0;
        return line(
                function.address().shortText(),
                type,
                (int) first("pci_type1_header", "secondary_bus", view),
                (int) first("pci_type1_header", "subordinate_bus", view),
                virtio
                        ? first("virtio_pci_group_id_cap", "group_id", view)
                        : first("redhat_group_id_cap", "group_id", view));
    }

    private Value defined(String name, FunctionView view) {
        Definition definition = model.definitions().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
        return view.value(new Expr.Named(definition, Optional.empty(), definition.place()));
    }

    /** The field of the first instance; 0 if there is none. */
    private long first(String structure, String path, FunctionView view) {
        Structure of = model.structures().stream()
                .filter(s -> s.name().equals(structure))
                .findFirst()
                .orElseThrow();
        Leaf leaf = Layouts.of(of).leaf(path).orElseThrow();
        for (Elements.Candidate candidate : view.instances(of).candidates()) {
            if (candidate.membership() == Truth.TRUE && candidate.element() instanceof Element.Instance instance) {
                return LeafBits.read(leaf, view.space(), instance.at());
            }
        }
        return 0;
    }

    private static String line(String address, long type, int secondary, int subordinate, long id) {
        return String.format(
                Locale.ROOT, "%s type %d buses %02x-%02x id %016x", address, type, secondary, subordinate, id);
    }
}
