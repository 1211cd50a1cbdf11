package org.vtck.spec.interpret.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Edit;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.Machine;

/**
 * Makes the edits of a fault in one function. Instances are counted as the base device shows them, in list order, and then those
 * that edits insert: so an edit that makes an instance unrecognisable does not shift what later edits mean.
 */
final class Editor {
    private final FunctionView base;
    private final Image image;
    private final Map<String, List<BuiltDevice.Capability>> instances = new HashMap<>();

    Editor(SpecModel model, Machine base, FunctionAddress address, Image image) {
        MachineView machine = MachineView.with(model, base, ActiveProfiles.all(model));
        this.base = base.functions().stream()
                .filter(f -> f.address().equals(address))
                .findFirst()
                .map(machine::function)
                .orElseThrow();
        this.image = image;
    }

    void make(Edit edit) {
        if (edit instanceof Edit.Set set) {
            BuiltDevice.Capability instance = instance(set.structure(), set.index(), set.place());
            image.write(set.leaf(), new Settings(Map.of(), set.place()).value(set.value()), instance.at(), set.place());
        } else if (edit instanceof Edit.Poke poke) {
            copy(poke.bytes(), 0, poke.bytes().length, poke.offset(), poke.place());
        } else if (edit instanceof Edit.Copy copy) {
            BuiltDevice.Capability instance = instance(copy.structure(), copy.index(), copy.place());
            copy(image.bytes().clone(), instance.at(), instance.length(), copy.to(), copy.place());
        } else if (edit instanceof Edit.Drop drop) {
            drop(drop);
        } else if (edit instanceof Edit.Insert insert) {
            insert(insert);
        } else if (edit instanceof Edit.Link link) {
            BuiltDevice.Capability instance = instance(link.structure(), link.index(), link.place());
            list(link.structure(), link.place()).point(instance.at(), link.to(), link.place());
        } else if (edit instanceof Edit.Mask mask) {
            BuiltDevice.Capability instance = instance(mask.structure(), mask.index(), mask.place());
            image.masks().state(writable(mask), mask.mask(), instance.at());
        }
    }

    private static Device.Mask writable(Edit.Mask mask) {
        return new Device.Mask(
                Device.Effect.WRITABLE,
                mask.structure(),
                mask.leaf(),
                new Device.Setting.Value.Constant(mask.mask()),
                Optional.empty(),
                mask.place());
    }

    private void drop(Edit.Drop drop) {
        BuiltDevice.Capability instance = instance(drop.structure(), drop.index(), drop.place());
        ListEditor list = list(drop.structure(), drop.place());
        if (list.unlink(instance.at(), drop.place())) {
            image.clear(instance.at(), instance.length());
        } else {
            int next = list.next(instance.at());
            image.clear(instance.at(), instance.length());
            list.point(instance.at(), next, drop.place());
        }
    }

    private void insert(Edit.Insert insert) {
        Device.Addition addition = insert.addition();
        known(addition.structure());
        int at = image.add(addition, new Settings(Map.of(), insert.place()));
        int length = org.vtck.spec.layout.Layouts.of(addition.structure()).fixedBytes();
        known(addition.structure()).add(new BuiltDevice.Capability(addition.structure(), at, length));
    }

    private ListEditor list(Structure structure, Place place) {
        if (structure.home() instanceof Home.Capability home) {
            return image.list(home.list(), place);
        }
        throw new CannotBuildException(place, "`" + structure.name() + "` is in no list");
    }

    private BuiltDevice.Capability instance(Structure structure, int index, Place place) {
        List<BuiltDevice.Capability> known = known(structure);
        if (index >= known.size()) {
            throw new CannotBuildException(
                    place, "there are " + known.size() + " `" + structure.name() + "`, so none has the index " + index);
        }
        return known.get(index);
    }

    private List<BuiltDevice.Capability> known(Structure structure) {
        return instances.computeIfAbsent(structure.name(), name -> {
            List<BuiltDevice.Capability> found = new ArrayList<>();
            base.instances(structure).candidates().forEach(c -> {
                if (c.element() instanceof Element.Instance i) {
                    int length = Math.min(i.length().orElse(0), i.room());
                    found.add(new BuiltDevice.Capability(structure, i.at(), length));
                }
            });
            return found;
        });
    }

    private void copy(byte[] from, int at, int length, int to, Place place) {
        if (to < 0 || to + length > image.bytes().length) {
            throw new CannotBuildException(
                    place, length + " bytes at " + Image.hex(to) + " lie beyond the configuration space");
        }
        System.arraycopy(from, at, image.bytes(), to, length);
    }
}
