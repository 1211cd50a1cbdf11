package org.vtck.conformance.properties;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Migration;
import org.vtck.conformance.failover.State.Pair;

/** What an emulator and the reference must agree on; {@code devices} says of each one that is there how it is. */
record FailoverPicture(
        Migration migration, Map<String, String> devices, Set<Pair> pairs, Map<String, Carrier> carriers) {
    FailoverPicture {
        devices = new TreeMap<>(devices);
        pairs = new TreeSet<>(pairs);
        carriers = new TreeMap<>(carriers);
    }

    static FailoverPicture of(State state) {
        Map<String, String> devices = new TreeMap<>();
        state.standbys().forEach(s -> devices.put(s.id(), s.negotiated() ? "negotiated" : "present"));
        state.bridges().forEach(b -> devices.put(b.id(), "present"));
        state.primaries().forEach(p -> devices.put(p.id(), p.status().toString()));
        return new FailoverPicture(state.migration(), devices, new TreeSet<>(state.pairs()), state.carriers());
    }
}
