package org.vtck.spec.interpret.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;

/** Finds out what a device does while a machine runs, once everything in it has its place. */
final class Behaviours {
    private static final int MOST_QUEUES = 0x10000;

    private final Image image;
    private final Settings settings;
    private final byte[] resets;
    private final List<Behaviour.Register> registers = new ArrayList<>();
    private final List<Behaviour.Region> regions = new ArrayList<>();
    private final List<Integer> queues = new ArrayList<>();
    private long features;

    private Behaviours(Image image, Settings settings) {
        this.image = image;
        this.settings = settings;
        this.resets = new byte[image.bytes().length];
    }

    static Behaviour of(Device device, Image image, Settings settings) {
        Behaviours behaviours = new Behaviours(image, settings);
        for (Device.Step step : device.steps()) {
            if (settings.holds(step.when())) {
                behaviours.take(step);
            }
        }
        return new Behaviour(
                behaviours.resets, behaviours.registers, behaviours.regions, behaviours.queues, behaviours.features);
    }

    private void take(Device.Step step) {
        if (step instanceof Device.Reset reset) {
            for (int at : image.instances(reset.structure())) {
                LeafBits.write(reset.leaf(), reset.leaf().most(), resets, at);
            }
        } else if (step instanceof Device.Reacts reacts) {
            for (int at : image.instances(reacts.structure())) {
                registers.add(new Behaviour.Register(reacts.reaction(), reacts.structure(), reacts.leaf(), at));
            }
        } else if (step instanceof Device.Behind behind) {
            for (int at : image.instances(behind.capability())) {
                regions.add(region(behind, at));
            }
        } else if (step instanceof Device.Queues more) {
            queues(more);
        } else if (step instanceof Device.Offers offers) {
            features |= settings.value(offers.bits());
        }
    }

    private Behaviour.Region region(Device.Behind behind, int at) {
        Layout layout = Layouts.of(behind.structure());
        byte[] bytes = new byte[layout.fixedBytes()];
        for (Leaf leaf : layout.leaves()) {
            if (leaf.traits().value().isPresent()) {
                LeafBits.write(leaf, leaf.traits().value().getAsLong(), bytes, 0);
            }
        }
        for (Device.Setting setting : behind.settings()) {
            try {
                LeafBits.write(setting.leaf(), settings.value(setting), bytes, 0);
            } catch (IllegalArgumentException e) {
                throw new CannotBuildException(setting.place(), String.valueOf(e.getMessage()));
            }
        }
        int size =
                (int) Math.min(bytes.length, behind.size().map(settings::value).orElse((long) bytes.length));
        return new Behaviour.Region(
                behind.structure(),
                (int) of(behind.capability(), "cap.bar", at, behind.place()),
                of(behind.capability(), "cap.offset", at, behind.place()),
                of(behind.capability(), "cap.length", at, behind.place()),
                Arrays.copyOf(bytes, size));
    }

    private long of(Structure capability, String path, int at, Place place) {
        Optional<Leaf> leaf = Layouts.of(capability).leaf(path);
        return LeafBits.read(
                leaf.orElseThrow(
                        () -> new CannotBuildException(place, "`" + capability.name() + "` has no `" + path + "`")),
                image.bytes(),
                at);
    }

    private void queues(Device.Queues more) {
        long count = settings.value(more.count());
        long size = settings.value(more.size());
        if (Long.compareUnsigned(queues.size() + count, MOST_QUEUES) > 0
                || Long.compareUnsigned(size, MOST_QUEUES) >= 0) {
            throw new CannotBuildException(
                    more.place(),
                    Long.toUnsignedString(count) + " queues of " + Long.toUnsignedString(size)
                            + " entries are more than a device can have");
        }
        for (long i = 0; i < count; i++) {
            queues.add((int) size);
        }
    }
}
