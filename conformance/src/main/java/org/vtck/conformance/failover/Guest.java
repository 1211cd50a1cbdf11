package org.vtck.conformance.failover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.Machine;

/**
 * The part of a guest that finds and uses pairs. It sees a machine by enumerating it and has its own memory, and nothing else.
 *
 * <p>Names of devices are what its drivers are called; no pair is found by them. The driver of a standby lives on when the machine
 * moves under it, and keeps its name, and the one of a primary that was let go keeps its own when a bridge goes and the buses get
 * other numbers.
 */
final class Guest {
    /** A machine as a guest reaches it. */
    interface Hardware {
        /** Numbers the buses and reads every function, by configuration cycles. */
        Machine enumerated() throws IOException;

        /** How its registers are reached. */
        ConfigCycles cycles();

        /** What a driver is called. */
        Optional<String> name(FunctionAddress address);
    }

    private final Pairing pairing;
    private final Roles roles;
    private final StandbyDriver driver;
    private final Set<Rule> off;
    private Hardware hardware;
    private final Set<String> letGo = new HashSet<>();
    private final Set<Pair> pairs = new TreeSet<>();
    private final Map<String, Carrier> carriers = new TreeMap<>();

    Guest(Pairing pairing, Roles roles, StandbyDriver driver, Set<Rule> off, Hardware hardware) {
        this.pairing = pairing;
        this.roles = roles;
        this.driver = driver;
        this.off = off;
        this.hardware = hardware;
    }

    Set<Pair> pairs() {
        return pairs;
    }

    Map<String, Carrier> carriers() {
        return carriers;
    }

    /** The pairs and conflicts of what it sees now, without acting on them. */
    PairingResult look() {
        return pairing.of(seen());
    }

    /** Finds out what is there, pairs it, and gives each standby's traffic to whom it belongs. */
    void enumerate() {
        Machine seen = seen();
        Function<FunctionAddress, String> names = a -> hardware.name(a).orElse(a.shortText());
        letGo.retainAll(
                seen.functions().stream().map(f -> names.apply(f.address())).toList());
        Machine used = new Machine(
                seen.name(),
                seen.origin(),
                seen.state(),
                seen.functions().stream()
                        .filter(f -> !letGo.contains(names.apply(f.address())))
                        .toList());
        pairs.clear();
        for (PairingResult.Pair pair : pairing.of(used).pairs()) {
            Optional<FunctionAddress> primary = pair.part(roles.primary());
            pair.part(roles.standby())
                    .ifPresent(s -> primary.ifPresent(p -> pairs.add(new Pair(names.apply(s), names.apply(p)))));
        }
        Map<String, Carrier> before = new HashMap<>(carriers);
        carriers.clear();
        pairing.players(used).stream()
                .filter(p -> p.role().equals(roles.standby()))
                .map(p -> names.apply(p.address()))
                .forEach(standby -> carriers.put(standby, carrier(standby, before)));
    }

    private Carrier carrier(String standby, Map<String, Carrier> before) {
        Set<String> primaries = new TreeSet<>();
        pairs.stream().filter(p -> p.standby().equals(standby)).forEach(p -> primaries.add(p.primary()));
        if (!primaries.isEmpty()) {
            return new Carrier.By(primaries);
        }
        return off.contains(Rule.FALL_BACK)
                ? before.getOrDefault(standby, new Carrier.Nothing())
                : new Carrier.Itself();
    }

    /**
     * Starts the driver of a standby, which negotiates with it. For that the buses must have numbers.
     *
     * @param where gives the address of the standby once they have
     */
    StandbyDriver.Outcome negotiate(Supplier<Optional<FunctionAddress>> where) {
        seen();
        Optional<FunctionAddress> address = where.get();
        try {
            return address.isPresent()
                    ? driver.negotiate(
                            hardware.cycles(),
                            new org.vtck.conformance.access.FunctionAddress(
                                    address.get().bus(),
                                    address.get().slot(),
                                    address.get().number()))
                    : StandbyDriver.Outcome.FAILED;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets go of a primary; unless it must not come first, its standbys carry from now on. */
    void letGo(String primary) {
        letGo.add(primary);
        if (!off.contains(Rule.ACKNOWLEDGE_FIRST)) {
            pairs.removeIf(p -> p.primary().equals(primary));
            carriers.replaceAll((standby, carrier) ->
                    carrier instanceof Carrier.By by && by.primaries().contains(primary)
                            ? without(by, primary)
                            : carrier);
        }
    }

    private static Carrier without(Carrier.By by, String primary) {
        Set<String> rest = new TreeSet<>(by.primaries());
        rest.remove(primary);
        return rest.isEmpty() ? new Carrier.Itself() : new Carrier.By(rest);
    }

    /** A slot says that something new is in it, or that what is in it may stay. */
    void notice(FunctionAddress address) {
        hardware.name(address).ifPresent(letGo::remove);
    }

    /** Boots: everything is forgotten. */
    void reset() {
        letGo.clear();
        pairs.clear();
        carriers.clear();
    }

    /** Goes on on another machine. */
    void moveTo(Hardware other) {
        hardware = other;
        letGo.clear();
    }

    private Machine seen() {
        try {
            return hardware.enumerated();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
