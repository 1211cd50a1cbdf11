package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vtck.spec.source.Place;

/**
 * A structure or union of the sources.
 *
 * @param home where instances of it are found; {@link Home.Plain} for a structure that others embed
 * @param module name of the module that states it
 * @param size bytes that {@code @size} states (checked, never set)
 * @param place of its name
 */
public record Structure(
        String name,
        Kind kind,
        List<Field> fields,
        Home home,
        String module,
        OptionalInt size,
        OptionalInt align,
        Optional<String> doc,
        Place place) {
    public Structure {
        fields = List.copyOf(fields);
    }

    /** Whether members follow each other or share their first byte. */
    public enum Kind {
        STRUCT,
        UNION
    }

    @Override
    public String toString() {
        return name;
    }

    /** One model states a name once, so the name is the identity. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Structure that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
