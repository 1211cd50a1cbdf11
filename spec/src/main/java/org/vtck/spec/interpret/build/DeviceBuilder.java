package org.vtck.spec.interpret.build;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.SpecModel;

/** Builds the configuration space that a device of the model describes. */
public final class DeviceBuilder {
    private final SpecModel model;

    private DeviceBuilder(SpecModel model) {
        this.model = model;
    }

    /** A builder of devices of a model. */
    public static DeviceBuilder of(SpecModel model) {
        return new DeviceBuilder(model);
    }

    /** The device with the default values of its options. */
    public BuiltDevice build(Device device) {
        return build(device, Map.of());
    }

    /**
     * The device with some values for its options.
     *
     * @throws CannotBuildException if an option does not exist, a value does not fit its field, or a capability does not fit
     */
    public BuiltDevice build(Device device, Map<String, Long> options) {
        Settings settings = settings(device, options);
        Image image = image(device, settings);
        return image.built(Behaviours.of(device, image, settings));
    }

    Image image(Device device, Map<String, Long> options) {
        return image(device, settings(device, options));
    }

    /** What a device does whose image may have been changed since. */
    Behaviour behaviour(Device device, Map<String, Long> options, Image image) {
        return Behaviours.of(device, image, settings(device, options));
    }

    private Image image(Device device, Settings settings) {
        Image image = new Image(model, new byte[size(device, settings)], new BitSet());
        // Headers share their bytes, so defaults come before anybody's settings.
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Header header && settings.holds(header.when())) {
                Layout layout = Layouts.of(header.structure());
                image.writeDefaults(layout, 0);
                layout.leaves().forEach(leaf -> image.use(leaf.offset(), leaf.bytes()));
                image.masks().claim(layout, 0);
            }
        }
        for (Device.Step step : device.steps()) {
            if (settings.holds(step.when())) {
                take(step, image, settings);
            }
        }
        masks(device, image, settings);
        return image;
    }

    /** Masks that are stated come last, whatever is added after them. */
    private static void masks(Device device, Image image, Settings settings) {
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Scratch scratch) {
                image.masks().scratch(scratch.from());
            }
        }
        for (Device.Step step : device.steps()) {
            if (!settings.holds(step.when())) {
                continue;
            }
            if (step instanceof Device.RawMask raw) {
                image.masks().state(raw);
            } else if (step instanceof Device.Mask mask) {
                image.mask(mask, settings.value(mask.value()));
            }
        }
    }

    private static Settings settings(Device device, Map<String, Long> options) {
        Map<String, Long> known = all(device, options);
        Settings settings = new Settings(known, device.place());
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Let let) {
                known.put(let.name(), settings.value(let.value()));
            }
        }
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Requirement requirement && settings.value(requirement.condition()) == 0) {
                throw new CannotBuildException(requirement.place(), requirement.reason());
            }
        }
        return settings;
    }

    private static int size(Device device, Settings settings) {
        int bytes = device.size();
        for (Device.Step step : device.steps()) {
            if (step instanceof Device.Size size && settings.holds(size.when())) {
                bytes = size.bytes();
            }
        }
        return bytes;
    }

    private static void take(Device.Step step, Image image, Settings settings) {
        if (step instanceof Device.Header header) {
            for (Device.Setting setting : header.settings()) {
                image.write(setting.leaf(), settings.value(setting), 0, setting.place());
            }
        } else if (step instanceof Device.Addition addition) {
            image.add(addition, settings);
        } else if (step instanceof Device.Raw raw) {
            if (raw.offset() + raw.bytes().length > image.bytes().length) {
                throw new CannotBuildException(
                        raw.place(), "bytes at " + Image.hex(raw.offset()) + " lie beyond the end");
            }
            System.arraycopy(raw.bytes(), 0, image.bytes(), raw.offset(), raw.bytes().length);
            image.use(raw.offset(), raw.bytes().length);
        }
    }

    private static Map<String, Long> all(Device device, Map<String, Long> options) {
        Map<String, Long> all = new TreeMap<>();
        device.options().forEach(o -> all.put(o.name(), o.defaultValue()));
        options.forEach((name, value) -> {
            if (all.put(name, value) == null) {
                throw new CannotBuildException(device.place(), "`" + device.name() + "` has no option `" + name + "`");
            }
        });
        return all;
    }
}
