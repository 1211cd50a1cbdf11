package org.vtck.spec.interpret.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.ConfigSpace;

/** The bytes of a function that is being built or changed, and which of them something uses. */
final class Image {
    private final SpecModel model;
    private final byte[] bytes;
    private final BitSet used;
    private final List<BuiltDevice.Capability> capabilities = new ArrayList<>();
    private final Masks masks;

    Image(SpecModel model, byte[] bytes, BitSet used) {
        this.model = model;
        this.bytes = bytes;
        this.used = used;
        this.masks = new Masks(bytes.length);
    }

    Masks masks() {
        return masks;
    }

    byte[] bytes() {
        return bytes;
    }

    BuiltDevice built(Behaviour behaviour) {
        return new BuiltDevice(ConfigSpace.of(bytes), used, capabilities, masks.writes(), behaviour);
    }

    void use(int from, int length) {
        used.set(from, Math.min(bytes.length, from + length));
    }

    /** Writes the values that the source gives for what nobody sets. */
    void writeDefaults(Layout layout, int at) {
        for (Leaf leaf : layout.leaves()) {
            if (leaf.traits().value().isPresent()) {
                LeafBits.write(leaf, leaf.traits().value().getAsLong(), bytes, at);
            }
        }
    }

    void write(Leaf leaf, long value, int at, Place place) {
        if (at + leaf.offset() + leaf.bytes() > bytes.length) {
            throw new CannotBuildException(
                    place,
                    "`" + leaf.path() + "` at " + hex(at + leaf.offset()) + " lies beyond the configuration space");
        }
        try {
            LeafBits.write(leaf, value, bytes, at);
        } catch (IllegalArgumentException e) {
            throw new CannotBuildException(place, String.valueOf(e.getMessage()));
        }
    }

    /** Adds a capability: its bytes, and a place in its list. Gives its offset. */
    int add(Device.Addition addition, Settings settings) {
        Structure structure = addition.structure();
        if (!(structure.home() instanceof Home.Capability home)) {
            throw new CannotBuildException(addition.place(), "`" + structure.name() + "` is no capability");
        }
        ListEditor list = list(home.list(), addition.place());
        Layout layout = Layouts.of(structure);
        int size = size(layout, addition, settings);
        int at = addition.offset().isPresent()
                ? given(addition, size, list.list())
                : firstFit(addition, size, list.list());
        writeDefaults(layout, at);
        layout.totalLength()
                .filter(leaf -> leaf.traits().value().isEmpty())
                .ifPresent(leaf -> write(leaf, size, at, addition.place()));
        for (Device.Setting setting : addition.settings()) {
            write(setting.leaf(), settings.value(setting), at, setting.place());
        }
        use(at, size);
        masks.claim(at, size);
        masks.claim(layout, at);
        list.link(at, home.id(), addition.place());
        capabilities.add(new BuiltDevice.Capability(structure, at, size));
        return at;
    }

    /** Masks a leaf of the header, or of each instance that is there. */
    void mask(Device.Mask mask, long value) {
        for (int at : instances(mask.structure())) {
            masks.state(mask, value, at);
        }
    }

    /** Where the instances of a structure start; a header is at the beginning, whether its guard accepts it or not. */
    List<Integer> instances(Structure structure) {
        return structure.home() instanceof Home.Header
                ? List.of(0)
                : capabilities.stream()
                        .filter(c -> c.structure().equals(structure))
                        .map(BuiltDevice.Capability::at)
                        .toList();
    }

    ListEditor list(String name, Place place) {
        CapabilityList list = model.lists().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotBuildException(place, "there is no list `" + name + "`"));
        return new ListEditor(list, this);
    }

    /** Frees the bytes of a capability that is taken out. */
    void clear(int at, int length) {
        for (int i = at; i < Math.min(bytes.length, at + length); i++) {
            bytes[i] = 0;
        }
        used.clear(at, at + length);
    }

    private static int size(Layout layout, Device.Addition addition, Settings settings) {
        Optional<Leaf> total = layout.totalLength();
        if (total.isEmpty()) {
            return layout.fixedBytes();
        }
        long stated = total.get().traits().value().orElse(layout.fixedBytes());
        for (Device.Setting setting : addition.settings()) {
            if (setting.leaf().path().equals(total.get().path())) {
                stated = settings.value(setting);
            }
        }
        // A length that is too short for what the layout holds is a deviation to show, not less room to take.
        return (int) Math.max(layout.fixedBytes(), Math.min(stated, Integer.MAX_VALUE));
    }

    private int given(Device.Addition addition, int size, CapabilityList list) {
        int at = addition.offset().orElseThrow();
        OptionalInt taken =
                used.get(at, Math.max(at, Math.min(bytes.length, at + size))).isEmpty()
                        ? OptionalInt.empty()
                        : OptionalInt.of(used.nextSetBit(at));
        if (taken.isPresent()) {
            throw doesNotFit(addition, size, "at " + hex(at) + ", because " + hex(taken.getAsInt()) + " is in use");
        } else if (at < list.first() || at + size - 1 > last(list)) {
            throw doesNotFit(addition, size, "at " + hex(at) + ", because the list ends at " + hex(last(list)));
        }
        return at;
    }

    private int firstFit(Device.Addition addition, int size, CapabilityList list) {
        int step = Math.max(list.align(), addition.structure().align().orElse(1));
        for (int at = list.first(); at + size - 1 <= last(list); at += step) {
            if (used.get(at, at + size).isEmpty()) {
                return at;
            }
        }
        throw doesNotFit(
                addition, size, "anywhere in " + hex(list.first()) + ".." + hex(last(list)) + " beside what is there");
    }

    private int last(CapabilityList list) {
        return Math.min(list.last(), bytes.length - 1);
    }

    private static CannotBuildException doesNotFit(Device.Addition addition, int size, String where) {
        return new CannotBuildException(
                addition.place(), "`" + addition.structure().name() + "` of " + size + " bytes does not fit " + where);
    }

    static String hex(int offset) {
        return "0x" + Integer.toHexString(offset);
    }
}
