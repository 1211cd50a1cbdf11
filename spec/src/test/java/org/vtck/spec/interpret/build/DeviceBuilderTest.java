package org.vtck.spec.interpret.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vtck.spec.interpret.SmallModel.EXPRESS;
import static org.vtck.spec.interpret.SmallModel.GADGET;
import static org.vtck.spec.interpret.SmallModel.HEADER;
import static org.vtck.spec.interpret.SmallModel.HERE;
import static org.vtck.spec.interpret.SmallModel.LIST;
import static org.vtck.spec.interpret.SmallModel.LONG;
import static org.vtck.spec.interpret.SmallModel.WIDGET;
import static org.vtck.spec.interpret.SmallModel.leaf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.SmallModel;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Device.Setting.Value;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.OptionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.Machine;

class DeviceBuilderTest {
    private static final SpecModel MODEL = new SmallModel().model();

    private static Device.Setting set(Structure structure, String path, Value value) {
        return new Device.Setting(leaf(structure, path), value, HERE);
    }

    private static Device.Addition add(Structure structure, int at, Device.Setting... settings) {
        OptionalInt offset = at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
        return new Device.Addition(structure, offset, List.of(settings), Optional.empty(), HERE);
    }

    private static Device.Addition widget(int at) {
        return add(WIDGET, at, set(WIDGET, "kind", new Value.Constant(1)));
    }

    private static Device device(int size, Device.Step... steps) {
        return new Device(
                "thing",
                "a thing",
                Optional.empty(),
                size,
                List.of(new Device.Option("count", OptionKind.NUMBER, 2, HERE)),
                List.of(steps),
                HERE);
    }

    private static List<Integer> entries(BuiltDevice built, CapabilityList list) {
        Machine machine = SmallModel.machine(built.space().toBytes());
        return MachineView.of(MODEL, machine, java.util.Set.of())
                .function(machine.functions().get(0))
                .walk(list)
                .entries()
                .stream()
                .map(Entry::at)
                .toList();
    }

    @Test
    void a_list_with_a_pointer_grows_at_its_head_and_its_status_bit_follows() {
        BuiltDevice built = DeviceBuilder.of(MODEL).build(device(256, widget(-1), widget(0x80), widget(-1)));
        assertThat(entries(built, LIST)).containsExactly(0x48, 0x80, 0x40);
        assertThat(built.space().byteAt(6)).isEqualTo(0x10);
    }

    @Test
    void a_list_with_a_fixed_head_grows_at_its_tail() {
        BuiltDevice built = DeviceBuilder.of(MODEL).build(device(4096, add(EXPRESS, -1), add(EXPRESS, 0x200)));
        assertThat(entries(built, LONG)).containsExactly(0x100, 0x200);
    }

    @Test
    void the_first_entry_of_a_list_with_a_fixed_head_stands_there() {
        assertThatThrownBy(() -> DeviceBuilder.of(MODEL).build(device(4096, add(EXPRESS, 0x200))))
                .isInstanceOf(CannotBuildException.class)
                .hasMessage("the first entry of the list `long` must stand at 0x100");
    }

    @Test
    void the_length_is_written_unless_it_is_set() {
        Device device = device(256, widget(0x40), add(WIDGET, 0x50, set(WIDGET, "len", new Value.Constant(3))));
        BuiltDevice built = DeviceBuilder.of(MODEL).build(device);
        assertThat(built.space().byteAt(0x42)).isEqualTo(8);
        assertThat(built.space().byteAt(0x52)).isEqualTo(3);
    }

    @Test
    void options_set_values_and_guard_steps() {
        Value less = new Value.Compound(Operator.MINUS, new Value.OptionValue("count"), new Value.Constant(1));
        Value when = new Value.Compound(Operator.GREATER, new Value.OptionValue("count"), new Value.Constant(0));
        Device device = device(
                256,
                new Device.Addition(
                        WIDGET, OptionalInt.empty(), List.of(set(WIDGET, "value", less)), Optional.of(when), HERE));
        assertThat(DeviceBuilder.of(MODEL).build(device).space().byteAt(0x44)).isEqualTo(1);
        assertThat(DeviceBuilder.of(MODEL)
                        .build(device, Map.of("count", 9L))
                        .space()
                        .byteAt(0x44))
                .isEqualTo(8);
        assertThat(entries(DeviceBuilder.of(MODEL).build(device, Map.of("count", 0L)), LIST))
                .isEmpty();
        assertThatThrownBy(() -> DeviceBuilder.of(MODEL).build(device, Map.of("counts", 0L)))
                .hasMessage("`thing` has no option `counts`");
    }

    @Test
    void what_does_not_fit_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> DeviceBuilder.of(MODEL).build(device(0x44, widget(-1))))
                .hasMessage("`widget` of 8 bytes does not fit anywhere in 0x40..0x43 beside what is there");
        assertThatThrownBy(() -> DeviceBuilder.of(MODEL).build(device(256, widget(0x40), widget(0x44))))
                .hasMessage("`widget` of 8 bytes does not fit at 0x44, because 0x44 is in use");
        Device.Setting big = set(WIDGET, "kind", new Value.Constant(256));
        assertThatThrownBy(() -> DeviceBuilder.of(MODEL).build(device(256, add(WIDGET, -1, big))))
                .hasMessage("kind has 8 bits; 0x100 does not fit");
    }

    @Test
    void used_bytes_are_those_of_headers_capabilities_and_raw_bytes() {
        Device device = device(
                256,
                new Device.Header(HEADER, List.of(), Optional.empty(), HERE),
                new Device.Raw(0xf0, new byte[] {1, 2}, Optional.empty(), HERE),
                add(GADGET, -1));
        BuiltDevice built = DeviceBuilder.of(MODEL).build(device);
        assertThat(built.usedBytes().get(0x34)).isTrue();
        assertThat(built.usedBytes().get(0x47)).isTrue();
        assertThat(built.usedBytes().get(0x48)).isFalse();
        assertThat(built.usedBytes().get(0xf1)).isTrue();
        assertThat(built.capabilities()).containsExactly(new BuiltDevice.Capability(GADGET, 0x40, 8));
    }
}
