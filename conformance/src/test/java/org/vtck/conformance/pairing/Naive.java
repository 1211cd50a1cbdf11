package org.vtck.conformance.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Pairing written down a second time, from the text and without any regard for speed: it asks every function about every other.
 * It knows neither bytes nor the model; its functions are what they are said to be.
 */
record Naive(List<Naive.Thing> things) {
    /** What a function is. */
    enum Kind {
        STANDBY,
        BRIDGE,
        PLAIN_BRIDGE,
        NETWORK,
        DISK
    }

    /** A function; {@code ids} as its capability list shows them, {@code secondary} is that of a bridge. */
    record Thing(Kind kind, String address, int bus, List<Long> ids, int secondary) {
        boolean isBridge() {
            return kind == Kind.BRIDGE || kind == Kind.PLAIN_BRIDGE;
        }

        boolean contradictsItself() {
            return ids.stream().distinct().count() > 1;
        }

        boolean claims(int number) {
            return isBridge() && secondary != 0 && secondary == number && bus != number;
        }
    }

    List<String> outline() {
        List<String> lines = new ArrayList<>();
        for (Thing t : things) {
            if (t.contradictsItself()) {
                lines.add(conflict(t.ids.get(0), List.of(t), "different-ids-in-one-function"));
            } else if (t.kind == Kind.DISK) {
                String reason = t.ids.get(0) == 0 ? "zero-id" : "not-network";
                lines.add(unpaired(t.ids.get(0), t, "other", reason));
            }
        }
        TreeSet<Long> all = new TreeSet<>();
        things.stream().filter(t -> t.kind != Kind.DISK).forEach(t -> all.addAll(t.ids));
        all.forEach(id -> group(id, lines));
        return lines.stream().sorted().toList();
    }

    private void group(long id, List<String> lines) {
        List<Thing> standbys = carriers(Kind.STANDBY, id);
        List<Thing> bridges = carriers(Kind.BRIDGE, id);
        List<Thing> behind = things.stream()
                .filter(t -> t.kind == Kind.NETWORK)
                .filter(t -> bridges.stream().anyMatch(b -> b.ids.get(0) == id && isDirectlyBehind(t, b)))
                .toList();
        List<String> whys = new ArrayList<>();
        List<Thing> guilty = new ArrayList<>();
        if (id != 0) {
            several(id, standbys, "several-standbys", whys, guilty, lines);
            several(id, bridges, "several-bridges", whys, guilty, lines);
            if (bridges.size() == 1) {
                several(id, behind, "several-candidates", whys, guilty, lines);
            }
            for (int number : bridges.stream().map(b -> b.secondary).distinct().toList()) {
                List<Thing> claimants =
                        things.stream().filter(t -> t.claims(number)).toList();
                if (claimants.size() > 1 && bridges.stream().anyMatch(claimants::contains)) {
                    lines.add(conflict(id, claimants, "bus-claimed-twice"));
                    guilty.addAll(claimants);
                    whys.add("bus-claimed-twice");
                }
            }
            if (anyContradictsItself(standbys) || anyContradictsItself(bridges)) {
                whys.add("different-ids-in-one-function");
            }
            if (bridges.stream().anyMatch(b -> b.secondary == 0)) {
                whys.add("bridge-not-numbered");
            }
            if (standbys.isEmpty()) {
                whys.add("no-standby");
            }
            if (bridges.isEmpty()) {
                whys.add("no-bridge");
            }
            if (behind.isEmpty() && bridges.size() == 1) {
                whys.add("no-candidate");
            }
            if (whys.isEmpty()) {
                lines.add("pair " + Long.toHexString(id) + ": standby " + standbys.get(0).address + ", bridge "
                        + bridges.get(0).address + ", primary " + behind.get(0).address);
                return;
            }
        }
        String why = id == 0 ? "zero-id" : whys.get(0);
        standbys.forEach(t -> leftOver(id, t, "standby", why, guilty, lines));
        bridges.forEach(t ->
                leftOver(id, t, "bridge", id != 0 && t.secondary == 0 ? "bridge-not-numbered" : why, guilty, lines));
        behind.forEach(t -> leftOver(id, t, "primary", why, guilty, lines));
    }

    private static void leftOver(long id, Thing t, String role, String why, List<Thing> guilty, List<String> lines) {
        if (!guilty.contains(t) && !t.contradictsItself()) {
            lines.add(unpaired(id, t, role, why));
        }
    }

    private static void several(
            long id, List<Thing> all, String reason, List<String> whys, List<Thing> guilty, List<String> lines) {
        if (all.size() > 1) {
            whys.add(reason);
            guilty.addAll(all);
            lines.add(conflict(id, all, reason));
        }
    }

    private boolean isDirectlyBehind(Thing t, Thing bridge) {
        return bridge.claims(t.bus)
                && things.stream().filter(o -> o.claims(t.bus)).count() == 1;
    }

    private List<Thing> carriers(Kind kind, long id) {
        return things.stream().filter(t -> t.kind == kind && t.ids.contains(id)).toList();
    }

    private static boolean anyContradictsItself(List<Thing> all) {
        return all.stream().anyMatch(Thing::contradictsItself);
    }

    private static String unpaired(long id, Thing t, String role, String reason) {
        return "unpaired " + Long.toHexString(id) + ": " + role + " " + t.address + ", " + reason;
    }

    private static String conflict(long id, List<Thing> members, String reason) {
        return "conflict " + Long.toHexString(id) + ": "
                + members.stream().map(Thing::address).sorted().collect(Collectors.joining(" ")) + ", " + reason;
    }
}
