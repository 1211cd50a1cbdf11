package org.vtck.spec.interpret.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vtck.spec.interpret.SmallModel.HEADER;
import static org.vtck.spec.interpret.SmallModel.HERE;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.WIDGET;
import static org.vtck.spec.interpret.SmallModel.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.SmallModel;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Device.Setting.Value;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Topology;
import org.vtck.spec.subject.Machine;

class FaultApplicationTest {
    private static final Device.Addition ADDITION = new Device.Addition(
            WIDGET,
            OptionalInt.empty(),
            List.of(new Device.Setting(leaf(WIDGET, "kind"), new Value.Constant(1), HERE)),
            Optional.empty(),
            HERE);
    private static final Device DEVICE =
            new Device("two", "two widgets", Optional.empty(), 256, List.of(), List.of(ADDITION, ADDITION), HERE);
    private static final FunctionAddress FIRST = new FunctionAddress(0, 0, 1, 0);
    private static final FunctionAddress SECOND = new FunctionAddress(0, 0, 2, 0);
    private static final SpecModel MODEL = new SmallModel()
            .with(DEVICE)
            .with(new Topology(
                    "pair",
                    Optional.empty(),
                    List.of(
                            new Topology.Member(FIRST, DEVICE, Map.of(), HERE),
                            new Topology.Member(SECOND, DEVICE, Map.of(), HERE)),
                    HERE))
            .model();

    private static Machine apply(String base, Edit.Placed... edits) {
        return FaultApplication.of(MODEL)
                .apply(new Fault("wrong", Fault.Kind.FAULT, base, List.of(), List.of(edits), Optional.empty(), HERE));
    }

    private static Machine apply(Edit... edits) {
        List<Edit.Placed> placed = new ArrayList<>();
        for (Edit edit : edits) {
            placed.add(new Edit.Placed(Optional.empty(), edit));
        }
        return apply("two", placed.toArray(Edit.Placed[]::new));
    }

    private static Edit set(int index, String path, long value) {
        return new Edit.Set(WIDGET, index, leaf(WIDGET, path), new Value.Constant(value), HERE);
    }

    private static int at(Machine machine, int offset) {
        return machine.functions().get(0).space().byteAt(offset);
    }

    private static List<Integer> entries(Machine machine) {
        return MachineView.of(MODEL, machine, Set.of())
                .function(machine.functions().get(0))
                .walk(LIST)
                .entries()
                .stream()
                .map(Entry::at)
                .toList();
    }

    @Test
    void instances_are_counted_in_list_order_whatever_earlier_edits_did() {
        Machine machine = apply(set(0, "kind", 77), set(0, "value", 5), set(1, "value", 6));
        assertThat(entries(machine)).containsExactly(0x48, 0x40);
        assertThat(at(machine, 0x4c)).isEqualTo(5);
        assertThat(at(machine, 0x44)).isEqualTo(6);
    }

    @Test
    void header_fields_can_be_set() {
        Edit edit = new Edit.Set(HEADER, 0, leaf(HEADER, "vendor_id"), new Value.Constant(0x1af4), HERE);
        assertThat(at(apply(edit), 1)).isEqualTo(0x1a);
    }

    @Test
    void a_dropped_capability_leaves_no_trace() {
        Machine machine = apply(new Edit.Drop(WIDGET, 0, HERE));
        assertThat(entries(machine)).containsExactly(0x40);
        assertThat(machine.functions().get(0).space().little(0x48, 8)).isZero();
        assertThat(entries(apply(new Edit.Drop(WIDGET, 1, HERE)))).containsExactly(0x48);
    }

    @Test
    void an_inserted_capability_comes_first_and_counts_last() {
        Machine machine = apply(new Edit.Insert(ADDITION, HERE), set(2, "value", 7));
        assertThat(entries(machine)).containsExactly(0x50, 0x48, 0x40);
        assertThat(at(machine, 0x54)).isEqualTo(7);
    }

    @Test
    void pokes_copies_and_links_change_bytes_and_nothing_else() {
        Machine machine = apply(
                new Edit.Poke(0xf0, new byte[] {1, 2}, HERE),
                new Edit.Copy(WIDGET, 0, 0x80, HERE),
                new Edit.Link(WIDGET, 1, 0x80, HERE));
        assertThat(at(machine, 0xf1)).isEqualTo(2);
        assertThat(entries(machine)).containsExactly(0x48, 0x40, 0x80);
    }

    @Test
    void edits_of_a_topology_name_the_function() {
        Machine machine = apply(
                "pair",
                new Edit.Placed(Optional.of(SECOND), new Edit.Poke(0xf0, new byte[] {9}, HERE)),
                new Edit.Placed(Optional.of(FIRST), new Edit.Remove(HERE)));
        assertThat(machine.functions()).singleElement().matches(f -> f.address().equals(SECOND));
        assertThat(at(machine, 0xf0)).isEqualTo(9);
    }

    @Test
    void a_declaration_changes_no_byte() {
        Machine machine = apply(new Edit.Declare(5, HERE));
        assertThat(machine.functions().get(0).declaredType()).hasValue(5);
        assertThat(machine.functions().get(0).space().toBytes())
                .isEqualTo(apply(new Edit[0]).functions().get(0).space().toBytes());
    }

    @Test
    void what_is_not_there_is_said_in_one_sentence() {
        assertThatThrownBy(() -> apply(set(2, "value", 1)))
                .isInstanceOf(CannotBuildException.class)
                .hasMessage("there are 2 `widget`, so none has the index 2");
        assertThatThrownBy(() -> apply("pair", new Edit.Placed(Optional.empty(), new Edit.Remove(HERE))))
                .hasMessage("`pair` has several functions: say `on ADDRESS`");
    }
}
