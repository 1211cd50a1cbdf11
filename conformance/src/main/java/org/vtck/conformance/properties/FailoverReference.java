package org.vtck.conformance.properties;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Rule;
import org.vtck.conformance.failover.State.Migration;
import org.vtck.conformance.failover.State.Status;

/**
 * The host's part of a life in sets of names, written from the description of the lifecycle and not from the emulator: no bytes, no
 * buses, no addresses.
 */
final class FailoverReference {
    private final FailoverPlan plan;
    private final Set<Rule> off;
    private final ReferenceGuest guest;
    private final Set<String> standbys = new TreeSet<>();
    private final Set<String> negotiated = new TreeSet<>();
    private final Set<String> bridges = new TreeSet<>();
    private final Map<String, Status> primaries = new TreeMap<>();
    private final Set<String> leaving = new TreeSet<>();
    private Migration migration = Migration.NONE;

    FailoverReference(FailoverPlan plan, Set<Rule> off) {
        this.plan = plan;
        this.off = Set.copyOf(off);
        this.guest = new ReferenceGuest(plan, this.off);
        for (String name : plan.present()) {
            if (plan.standby(name).isPresent()) {
                standbys.add(name);
            } else if (plan.bridge(name).isPresent()) {
                bridges.add(name);
            } else {
                primaries.put(name, Status.HIDDEN);
            }
        }
        settle();
        guest.looks(standbys, bridges, primaries);
    }

    /** Does what a machine would do; false if it refuses, and then nothing has changed. */
    boolean apply(Action action) {
        if (!host(action)) {
            return false;
        }
        settle();
        if (on(Rule.PAIR_AGAIN) || action instanceof Action.Negotiate || action instanceof Action.Reset) {
            guest.looks(standbys, bridges, primaries);
        }
        return true;
    }

    private boolean on(Rule rule) {
        return !off.contains(rule);
    }

    private boolean host(Action action) {
        if (action instanceof Action.Plug plug) {
            return mayPlug() && plug(name(plug.device()));
        } else if (action instanceof Action.Unplug unplug) {
            return mayPlug() && unplug(unplug.id());
        } else if (action instanceof Action.Negotiate negotiate) {
            return standbys.contains(negotiate.standby()) && negotiated.add(negotiate.standby());
        } else if (action instanceof Action.Migrate) {
            return migrate();
        } else if (action instanceof Action.Acknowledge acknowledge) {
            return acknowledge(acknowledge.primary());
        } else if (action instanceof Action.Eject eject) {
            return eject(primaries.get(eject.primary()) == null ? "" : eject.primary());
        } else if (action instanceof Action.Move) {
            return move();
        } else if (action instanceof Action.Replug replug) {
            return migration != Migration.REQUESTED
                    && primaries.replace(replug.primary(), Status.EJECTED, Status.HIDDEN);
        } else if (action instanceof Action.Cancel) {
            return cancel();
        }
        negotiated.clear();
        guest.boots();
        primaries.replaceAll((p, status) -> isAsked(status) ? Status.EJECTED : status);
        return true;
    }

    private static String name(String device) {
        return device.replaceAll(".*id=([a-z0-9]+),.*", "$1").replaceAll(".*,id=", "");
    }

    private boolean mayPlug() {
        return migration != Migration.REQUESTED || !on(Rule.NO_PLUG_WHILE_MIGRATING);
    }

    private boolean plug(String name) {
        if (plan.standby(name).isPresent()) {
            return standbys.add(name);
        } else if (plan.primary(name).isPresent()) {
            return primaries.putIfAbsent(name, Status.HIDDEN) == null;
        }
        return plan.bridge(name).orElseThrow().under().map(bridges::contains).orElse(true) && bridges.add(name);
    }

    private boolean unplug(String name) {
        if (standbys.remove(name)) {
            negotiated.remove(name);
            return true;
        } else if (bridges.contains(name)) {
            takeOut(name);
            return true;
        } else if (primaries.replace(name, Status.PLUGGED, Status.UNPLUG_REQUESTED)) {
            return true;
        }
        return primaries.remove(name, Status.HIDDEN) || primaries.remove(name, Status.EJECTED);
    }

    private void takeOut(String bridge) {
        bridges.remove(bridge);
        plan.primaries().stream().filter(p -> p.behind().equals(bridge)).forEach(p -> primaries.remove(p.name()));
        plan.bridges().stream()
                .filter(b -> bridges.contains(b.name())
                        && b.under().map(bridge::equals).orElse(false))
                .forEach(b -> takeOut(b.name()));
    }

    private boolean migrate() {
        if (migration != Migration.NONE) {
            return false;
        }
        migration = Migration.REQUESTED;
        leaving.clear();
        primaries.replaceAll((p, status) -> {
            if (status == Status.PLUGGED) {
                leaving.add(p);
                return Status.UNPLUG_REQUESTED;
            }
            return status;
        });
        return true;
    }

    private boolean acknowledge(String primary) {
        if (!primaries.replace(primary, Status.UNPLUG_REQUESTED, Status.ACKNOWLEDGED)) {
            return false;
        }
        if (on(Rule.ACKNOWLEDGE_FIRST)) {
            guest.letsGo(primary);
        }
        return true;
    }

    private boolean eject(String primary) {
        return primaries.replace(primary, Status.ACKNOWLEDGED, Status.EJECTED)
                || (!on(Rule.ACKNOWLEDGE_FIRST) && primaries.replace(primary, Status.UNPLUG_REQUESTED, Status.EJECTED));
    }

    private boolean move() {
        boolean isEmpty = primaries.values().stream().noneMatch(s -> s == Status.PLUGGED || isAsked(s));
        if (migration != Migration.REQUESTED || (on(Rule.EJECT_BEFORE_MOVE) && !isEmpty)) {
            return false;
        }
        migration = Migration.MOVED;
        primaries.values().removeIf(s -> s == Status.PLUGGED || isAsked(s));
        return true;
    }

    private boolean cancel() {
        if (migration != Migration.REQUESTED) {
            return false;
        }
        migration = Migration.NONE;
        if (on(Rule.REPLUG_ON_CANCEL)) {
            primaries.replaceAll((p, status) ->
                    leaving.contains(p) && (isAsked(status) || status == Status.EJECTED) ? Status.HIDDEN : status);
        }
        return true;
    }

    private static boolean isAsked(Status status) {
        return status == Status.UNPLUG_REQUESTED || status == Status.ACKNOWLEDGED;
    }

    private void settle() {
        primaries.replaceAll((primary, status) -> {
            boolean shown = mayShow(primary);
            if (status == Status.HIDDEN || status == Status.PLUGGED) {
                return shown ? Status.PLUGGED : Status.HIDDEN;
            }
            return isAsked(status) && !shown ? Status.EJECTED : status;
        });
    }

    private boolean mayShow(String primary) {
        String bridge = plan.primary(primary).orElseThrow().behind();
        return bridges.contains(bridge)
                && (!on(Rule.HIDDEN_UNTIL_NEGOTIATED)
                        || plan.bridge(bridge)
                                .orElseThrow()
                                .group()
                                .map(this::isNegotiated)
                                .orElse(true));
    }

    private boolean isNegotiated(long group) {
        return negotiated.stream().anyMatch(s -> plan.standby(s).orElseThrow().group() == group);
    }

    /** What should be so, in words that can be compared. */
    FailoverPicture picture() {
        Map<String, String> devices = new TreeMap<>();
        standbys.forEach(s -> devices.put(s, negotiated.contains(s) ? "negotiated" : "present"));
        bridges.stream()
                .filter(b -> plan.bridge(b).orElseThrow().group().isPresent())
                .forEach(b -> devices.put(b, "present"));
        primaries.forEach((p, status) -> devices.put(p, status.toString()));
        return new FailoverPicture(migration, devices, guest.pairs(), guest.carriers());
    }
}
