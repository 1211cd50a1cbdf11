package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A device that can be built from the model: what it takes over with {@code like} is copied in already.
 *
 * @param size bytes of its configuration space
 * @param steps in source order
 */
public record Device(String name, String text, int size, List<Option> options, List<Step> steps, Place place) {
    public Device {
        options = List.copyOf(options);
        steps = List.copyOf(steps);
    }

    /** A number that a user of the device may give; settings refer to it by name. */
    public record Option(String name, long defaultValue, Place place) {}

    /** One step of building the device. */
    public sealed interface Step permits Header, Addition, Raw {
        /** Condition over the options. */
        Optional<Setting.Value> when();
    }

    /** Values of a header structure's leaves. */
    public record Header(Structure structure, List<Setting> settings, Optional<Setting.Value> when, Place place)
            implements Step {
        public Header {
            settings = List.copyOf(settings);
        }
    }

    /** A capability, at the first gap that fits or at an offset. */
    public record Addition(
            Structure structure, OptionalInt offset, List<Setting> settings, Optional<Setting.Value> when, Place place)
            implements Step {
        public Addition {
            settings = List.copyOf(settings);
        }
    }

    /** Bytes as they are. */
    public record Raw(int offset, byte[] bytes, Optional<Setting.Value> when, Place place) implements Step {}

    /** A leaf and the value it gets. */
    public record Setting(Leaf leaf, Value value, Place place) {
        /** A value over the device's options. */
        public sealed interface Value {
            record Constant(long value) implements Value {}

            record OptionValue(String option) implements Value {}

            record Compound(Operator operator, Value left, Value right) implements Value {}
        }
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Device that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
