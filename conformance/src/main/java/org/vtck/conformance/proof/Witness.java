package org.vtck.conformance.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vtck.spec.model.Attribute;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Symbols;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.NetworkPort;
import org.vtck.spec.subject.PciFunction;

/**
 * A function that a solver found.
 *
 * @param space all 4096 bytes, or none where the claim speaks of no space
 * @param values the other constants, true as 1
 */
public record Witness(List<Byte> space, Map<String, Long> values) {
    public Witness {
        space = List.copyOf(space);
        values = Map.copyOf(values);
    }

    /** Whether the claim is about a function. */
    public boolean hasSpace() {
        return !space.isEmpty();
    }

    /** The bytes that are known. */
    public byte[] bytes() {
        byte[] all = new byte[space.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = space.get(i);
        }
        return Arrays.copyOf(all, (int) Math.min(all.length, number(Symbols.KNOWN)));
    }

    /** Where the entry is that the claim is about. */
    public OptionalInt place() {
        Long place = values.get(Symbols.PLACE);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place.intValue());
    }

    /** The constants that are no bytes of a space, by name without quotes; for a person. */
    public Map<String, Long> named() {
        Map<String, Long> named = new TreeMap<>();
        values.forEach((name, value) -> named.put(name.replace("|", ""), value));
        return named;
    }

    /** The profiles that are chosen. */
    public Set<String> chosen(SpecModel model) {
        Set<String> chosen = new TreeSet<>();
        for (Profile profile : model.profiles()) {
            if (holds(Symbols.chosen(profile.name()))) {
                chosen.add(profile.name());
            }
        }
        return chosen;
    }

    /** A machine of this function alone. */
    public Machine machine(String name) {
        PciFunction function = new PciFunction(
                new FunctionAddress(
                        number(Symbols.of(Attribute.FUNCTION_SEGMENT)),
                        (int) number(Symbols.of(Attribute.FUNCTION_BUS)),
                        (int) number(Symbols.of(Attribute.FUNCTION_SLOT)),
                        (int) number(Symbols.of(Attribute.FUNCTION_NUMBER))),
                ConfigSpace.of(bytes()),
                "",
                holds(Symbols.of(Attribute.FUNCTION_DECLARED))
                        ? OptionalInt.of((int) number(Symbols.of(Attribute.FUNCTION_DECLARED_TYPE)))
                        : OptionalInt.empty(),
                network());
        return new Machine(name, Machine.Origin.CAPTURED, state(), List.of(function));
    }

    private Optional<NetworkPort> network() {
        return holds(Symbols.NETWORK_KNOWN)
                ? Optional.of(new NetworkPort(
                        number(Symbols.of(Attribute.FUNCTION_MAC)),
                        number(Symbols.of(Attribute.FUNCTION_OFFERED_FEATURES))))
                : Optional.empty();
    }

    private Machine.State state() {
        if (!holds(Symbols.STATE_KNOWN)) {
            return Machine.State.UNKNOWN;
        }
        return holds(Symbols.of(Attribute.FUNCTION_RESET_STATE)) ? Machine.State.RESET : Machine.State.RUNNING;
    }

    private long number(String name) {
        return values.getOrDefault(name, 0L);
    }

    private boolean holds(String name) {
        return number(name) != 0;
    }
}
