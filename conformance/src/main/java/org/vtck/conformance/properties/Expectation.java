package org.vtck.conformance.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.conformance.properties.MachinePlan.Part;
import org.vtck.conformance.properties.MachinePlan.Placed;
import org.vtck.spec.model.FunctionAddress;

/** What a plan must pair to, from its structure; and what it did pair to, in the same words. */
final class Expectation {
    private final List<Placed> all;
    private final List<String> lines = new ArrayList<>();

    private Expectation(List<Placed> all) {
        this.all = all;
    }

    /** One line for each pair, conflict and unpaired device, sorted. */
    static List<String> of(MachinePlan plan) {
        Expectation expectation = new Expectation(plan.all());
        TreeSet<Long> ids = new TreeSet<>();
        expectation.all.forEach(p -> ids.add(p.device().id()));
        ids.remove(0L);
        ids.forEach(expectation::group);
        return expectation.lines.stream().sorted().toList();
    }

    private void group(long id) {
        List<Placed> standbys =
                all.stream().filter(p -> is(p, Part.STANDBY, id)).toList();
        List<Placed> bridges = all.stream().filter(p -> is(p, Part.BRIDGE, id)).toList();
        List<Placed> candidates = bridges.stream()
                .flatMap(b -> b.behind().stream())
                .filter(p -> p.device().kind().part() == Part.NETWORK)
                .toList();
        String why = "";
        if (standbys.size() > 1) {
            why = "several-standbys";
        } else if (bridges.size() > 1) {
            why = "several-bridges";
        } else if (candidates.size() > 1) {
            why = "several-candidates";
        } else if (standbys.isEmpty()) {
            why = "no-standby";
        } else if (bridges.isEmpty()) {
            why = "no-bridge";
        } else if (candidates.isEmpty()) {
            why = "no-candidate";
        }
        if (why.isEmpty()) {
            lines.add(pair(
                    id,
                    List.of(standbys.get(0), bridges.get(0), candidates.get(0)).stream()
                            .map(Placed::address)
                            .toList()));
            return;
        }
        settle(id, standbys, "several-standbys", standbys.size() > 1, "standby", why);
        settle(id, bridges, "several-bridges", bridges.size() > 1, "bridge", why);
        settle(id, candidates, "several-candidates", candidates.size() > 1 && bridges.size() == 1, "primary", why);
    }

    private void settle(long id, List<Placed> those, String reason, boolean conflicting, String role, String why) {
        List<FunctionAddress> addresses =
                those.stream().map(Placed::address).sorted().toList();
        if (conflicting) {
            lines.add(conflict(id, addresses, reason));
        } else {
            addresses.forEach(a -> lines.add(unpaired(id, a, role, why)));
        }
    }

    private static boolean is(Placed placed, Part part, long id) {
        return placed.device().kind().part() == part && placed.device().id() == id;
    }

    /** What came out, in the words of {@link #of(MachinePlan)}. */
    static List<String> found(PairingResult result) {
        List<String> found = new ArrayList<>();
        result.pairs()
                .forEach(p -> found.add(pair(
                        p.key(),
                        p.parts().stream().map(PairingResult.Part::address).toList())));
        result.unpaired()
                .forEach(u -> found.add(
                        unpaired(u.key(), u.address(), u.role(), u.reason().name())));
        result.conflicts()
                .forEach(
                        c -> found.add(conflict(c.key(), c.members(), c.reason().name())));
        return found.stream().sorted().toList();
    }

    private static String pair(long id, List<FunctionAddress> parts) {
        return id(id) + "pair " + texts(parts);
    }

    private static String unpaired(long id, FunctionAddress address, String role, String why) {
        return id(id) + "unpaired " + role + " " + address.shortText() + " " + why;
    }

    private static String conflict(long id, List<FunctionAddress> members, String why) {
        return id(id) + "conflict " + texts(members) + " " + why;
    }

    private static String id(long id) {
        return String.format(Locale.ROOT, "%016x ", id);
    }

    private static String texts(List<FunctionAddress> addresses) {
        return addresses.stream().map(FunctionAddress::shortText).collect(Collectors.joining(" "));
    }
}
