package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A device that can be built from the model: what it takes over with {@code like} is copied in already.
 *
 * @param spelling what {@code -device} calls it; empty for one that only faults and topologies use
 * @param size bytes of its configuration space
 * @param steps in source order
 */
public record Device(
        String name,
        String text,
        Optional<String> spelling,
        int size,
        List<Option> options,
        List<Step> steps,
        Place place) {
    public Device {
        options = List.copyOf(options);
        steps = List.copyOf(steps);
    }

    /** A number that a user of the device may give; settings refer to it by name. */
    public record Option(String name, OptionKind kind, long defaultValue, Place place) {}

    /** What a mask says of the bits that are 1 in it. */
    public enum Effect {
        WRITABLE,
        WRITE_ONE_TO_CLEAR
    }

    /** One step of building the device. */
    public sealed interface Step
            permits Header,
                    Addition,
                    Raw,
                    Let,
                    Requirement,
                    Unique,
                    Size,
                    Scratch,
                    Mask,
                    RawMask,
                    Reset,
                    Reacts,
                    Behind,
                    Queues,
                    Offers {
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

    /** A name for a value over the options and the names before it; what a device is like may be given another value. */
    public record Let(String name, Setting.Value value, Place place) implements Step {
        @Override
        public Optional<Setting.Value> when() {
            return Optional.empty();
        }
    }

    /** What must hold of the options. */
    public record Requirement(Setting.Value condition, String reason, Place place) implements Step {
        @Override
        public Optional<Setting.Value> when() {
            return Optional.empty();
        }
    }

    /** Options whose values together no two devices of a machine share. */
    public record Unique(List<String> options, Place place) implements Step {
        public Unique {
            options = List.copyOf(options);
        }

        @Override
        public Optional<Setting.Value> when() {
            return Optional.empty();
        }
    }

    /** Another size of the configuration space, bytes. */
    public record Size(int bytes, Optional<Setting.Value> when, Place place) implements Step {}

    /** Bytes from an offset on that nothing claims are writable. */
    public record Scratch(int from, Place place) implements Step {
        @Override
        public Optional<Setting.Value> when() {
            return Optional.empty();
        }
    }

    /** What writes do to a leaf of each instance of a structure, instead of what its access says. */
    public record Mask(
            Effect effect,
            Structure structure,
            Leaf leaf,
            Setting.Value value,
            Optional<Setting.Value> when,
            Place place)
            implements Step {}

    /** What writes do to bytes, instead of what any structure says. */
    public record RawMask(Effect effect, int offset, byte[] bytes, Optional<Setting.Value> when, Place place)
            implements Step {}

    /** A leaf of each instance of a structure returns to the value it was built with when the function is reset. */
    public record Reset(Structure structure, Leaf leaf, Optional<Setting.Value> when, Place place) implements Step {}

    /** A leaf of each instance of a structure does more than to keep what is written. */
    public record Reacts(Reaction reaction, Structure structure, Leaf leaf, Optional<Setting.Value> when, Place place)
            implements Step {}

    /**
     * A structure in the region that a capability points at, and the values in it after a reset.
     *
     * @param capability a capability with {@code cap.bar}, {@code cap.offset} and {@code cap.length}
     * @param size bytes of the structure that are there; empty for all
     */
    public record Behind(
            Structure capability,
            Structure structure,
            Optional<Setting.Value> size,
            List<Setting> settings,
            Optional<Setting.Value> when,
            Place place)
            implements Step {
        public Behind {
            settings = List.copyOf(settings);
        }
    }

    /** So many virtqueues of so many entries, after those of the steps before. */
    public record Queues(Setting.Value count, Setting.Value size, Optional<Setting.Value> when, Place place)
            implements Step {}

    /** Feature bits that the device offers, beside those of other such steps. */
    public record Offers(Setting.Value bits, Optional<Setting.Value> when, Place place) implements Step {}

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
