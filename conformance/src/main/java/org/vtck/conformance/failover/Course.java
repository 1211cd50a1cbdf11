package org.vtck.conformance.failover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.emulator.EmulatedFunction;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.conformance.failover.Device.Kind;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Migration;
import org.vtck.conformance.failover.State.Pair;
import org.vtck.conformance.failover.State.Past;
import org.vtck.conformance.failover.State.Status;
import org.vtck.conformance.pairing.KeyForm;

/** What each action does, and when it is refused. */
final class Course {
    private final Set<Rule> off;
    private final Host host;
    private final Guest guest;
    private final Move move;
    private final List<String> events;
    private Migration migration = Migration.NONE;
    private Set<String> leaving = Set.of();
    private Past past = Past.NONE;

    Course(Set<Rule> off, Host host, Guest guest, Move move, List<String> events) {
        this.off = off;
        this.host = host;
        this.guest = guest;
        this.move = move;
        this.events = events;
    }

    Migration migration() {
        return migration;
    }

    Past past() {
        return past;
    }

    private boolean keeps(Rule rule) {
        return !off.contains(rule);
    }

    /**
     * Does an action. Nothing has changed if it is refused.
     *
     * @return why it was refused
     */
    Optional<String> run(Action action) {
        Past before = past;
        past = new Past(past.requested(), past.paired(), false, Set.of(), Set.of());
        Optional<String> refused = refusal(action);
        if (refused.isPresent()) {
            past = before;
        }
        return refused;
    }

    private Optional<String> refusal(Action action) {
        if (action instanceof Action.Plug plug) {
            return plug(plug.device());
        } else if (action instanceof Action.Unplug unplug) {
            return unplug(unplug.id());
        } else if (action instanceof Action.Negotiate negotiate) {
            return negotiate(negotiate.standby());
        } else if (action instanceof Action.Migrate) {
            return migrate();
        } else if (action instanceof Action.Acknowledge acknowledge) {
            return acknowledge(acknowledge.primary());
        } else if (action instanceof Action.Eject eject) {
            return eject(eject.primary());
        } else if (action instanceof Action.Move) {
            return move();
        } else if (action instanceof Action.Replug replug) {
            return replug(replug.primary());
        } else if (action instanceof Action.Cancel) {
            return cancel();
        } else if (action instanceof Action.SetMac set) {
            return setMac(set.id(), set.mac());
        }
        return reset();
    }

    private Optional<String> whileMigrating(String word) {
        return migration == Migration.REQUESTED && keeps(Rule.NO_PLUG_WHILE_MIGRATING)
                ? Optional.of(word + " is not allowed while a migration is requested")
                : Optional.empty();
    }

    private Optional<String> plug(String text) {
        Optional<String> migrating = whileMigrating("device_add");
        if (migrating.isPresent()) {
            return migrating;
        }
        Sketch sketch = host.machine().sketch(text);
        Optional<Device> device = host.kinds().device(sketch);
        if (device.isEmpty()) {
            return Optional.of("the device has no name; give it one such as id=net0");
        }
        if (host.devices().containsKey(device.get().id())) {
            return Optional.of("there is a device `" + device.get().id() + "` already"
                    + (host.primaries().get(device.get().id()) == Status.EJECTED
                            ? ", ejected and kept for a replug"
                            : ""));
        }
        host.plug(device.get());
        noticeIfShown(device.get().id());
        return Optional.empty();
    }

    private Optional<String> unplug(String id) {
        Optional<String> migrating = whileMigrating("device_del");
        if (migrating.isPresent()) {
            return migrating;
        }
        Device device = host.devices().get(id);
        if (device == null) {
            return Optional.of(noDevice("device", id));
        }
        if (device.kind() != Kind.PRIMARY) {
            past = without(past, host.unplug(id));
            return Optional.empty();
        }
        Status status = host.primaries().get(id);
        if (status == Status.UNPLUG_REQUESTED || status == Status.ACKNOWLEDGED) {
            return Optional.of("`" + id + "` was asked to leave already");
        }
        if (status == Status.PLUGGED) {
            host.primaries().put(id, Status.UNPLUG_REQUESTED);
            events.add(id + " is asked to leave");
        } else {
            host.forget(id);
            events.add(id + " is no longer kept");
        }
        return Optional.empty();
    }

    private static Past without(Past past, Set<String> gone) {
        Set<String> requested = new HashSet<>(past.requested());
        requested.removeAll(gone);
        Set<Pair> paired = new HashSet<>(past.paired());
        paired.removeIf(p -> gone.contains(p.standby()) || gone.contains(p.primary()));
        return new Past(requested, paired, past.cancelled(), past.moved(), past.lost());
    }

    private Optional<String> negotiate(String id) {
        if (host.device(id, Kind.STANDBY).isEmpty()) {
            return Optional.of(noDevice("standby", id));
        }
        if (host.negotiated().contains(id)) {
            return Optional.of("`" + id + "` has negotiated STANDBY already");
        }
        switch (guest.negotiate(() -> host.address(id))) {
            case ACCEPTED -> events.add(id + " has negotiated STANDBY");
            case NOT_OFFERED ->
                events.add(id + " has negotiated; it offers no STANDBY (failover=on), but its id counts");
            case FAILED -> {
                return Optional.of("the driver does not get on with `" + id + "`");
            }
        }
        host.negotiated().add(id);
        return Optional.empty();
    }

    private Optional<String> migrate() {
        if (migration != Migration.NONE) {
            return Optional.of(
                    migration == Migration.MOVED
                            ? "the machine has moved already"
                            : "a migration is requested already");
        }
        migration = Migration.REQUESTED;
        leaving = Set.copyOf(host.primaries(Status.PLUGGED));
        Set<Pair> paired = new HashSet<>(guest.pairs());
        paired.removeIf(p -> !leaving.contains(p.primary()));
        past = new Past(leaving, paired, false, Set.of(), Set.of());
        for (String primary : new TreeSet<>(leaving)) {
            host.primaries().put(primary, Status.UNPLUG_REQUESTED);
            events.add(primary + " is asked to leave");
        }
        return Optional.empty();
    }

    private Optional<String> acknowledge(String id) {
        Optional<String> other = otherThan(id, "was not asked to leave", Status.UNPLUG_REQUESTED);
        if (other.isEmpty()) {
            host.primaries().put(id, Status.ACKNOWLEDGED);
            guest.letGo(id);
            events.add("the guest lets go of " + id);
        }
        return other;
    }

    private Optional<String> eject(String id) {
        Optional<String> other = keeps(Rule.ACKNOWLEDGE_FIRST)
                ? otherThan(id, "is still in use by the guest", Status.ACKNOWLEDGED)
                : otherThan(id, "was not asked to leave", Status.ACKNOWLEDGED, Status.UNPLUG_REQUESTED);
        if (other.isEmpty()) {
            Set<String> carrying = carrying();
            Set<String> ejected = host.eject(id);
            carrying.retainAll(ejected);
            past = new Past(past.requested(), past.paired(), false, Set.of(), carrying);
        }
        return other;
    }

    private Set<String> carrying() {
        Set<String> carrying = new TreeSet<>();
        for (Carrier carrier : guest.carriers().values()) {
            if (carrier instanceof Carrier.By by) {
                carrying.addAll(by.primaries());
            }
        }
        return carrying;
    }

    private Optional<String> otherThan(String id, String otherwise, Status... expected) {
        Status status = host.primaries().get(id);
        if (status == null) {
            return Optional.of(noDevice("primary", id));
        }
        return List.of(expected).contains(status) ? Optional.empty() : Optional.of("`" + id + "` " + otherwise);
    }

    private String noDevice(String what, String id) {
        List<String> known = host.devices().values().stream()
                .filter(d -> what.equals("device")
                        || d.kind().name().toLowerCase(java.util.Locale.ROOT).equals(what))
                .map(Device::id)
                .sorted()
                .toList();
        return "there is no " + what + " `" + id + "`"
                + (known.isEmpty() ? "" : "; there is " + String.join(", ", known));
    }

    private Optional<String> move() {
        if (migration != Migration.REQUESTED) {
            return Optional.of("no migration is requested");
        }
        Set<String> plugged = new TreeSet<>(host.primaries(Status.PLUGGED));
        plugged.addAll(host.primaries(Status.UNPLUG_REQUESTED));
        plugged.addAll(host.primaries(Status.ACKNOWLEDGED));
        if (!plugged.isEmpty() && keeps(Rule.EJECT_BEFORE_MOVE)) {
            return Optional.of("a machine with a plugged primary cannot move: " + String.join(", ", plugged));
        }
        Set<String> carrying = carrying();
        carrying.retainAll(plugged);
        Optional<String> refused = move.refusal(host, guest, plugged);
        if (refused.isEmpty()) {
            migration = Migration.MOVED;
            past = new Past(past.requested(), past.paired(), false, plugged, carrying);
            events.add("the machine runs on the destination");
        }
        return refused;
    }

    private Optional<String> replug(String id) {
        Optional<String> other = otherThan(id, "is not ejected", Status.EJECTED);
        if (other.isPresent()) {
            return other;
        }
        if (migration == Migration.REQUESTED) {
            return Optional.of("replug is not allowed while a migration is requested");
        }
        host.replug(id);
        noticeIfShown(id);
        return Optional.empty();
    }

    private Optional<String> cancel() {
        if (migration != Migration.REQUESTED) {
            return Optional.of("no migration is requested");
        }
        migration = Migration.NONE;
        for (String id : new TreeSet<>(leaving)) {
            Status status = host.primaries().get(id);
            if (status == null || !keeps(Rule.REPLUG_ON_CANCEL)) {
                continue;
            }
            if (status == Status.EJECTED) {
                host.replug(id);
                noticeIfShown(id);
            } else if (status == Status.UNPLUG_REQUESTED || status == Status.ACKNOWLEDGED) {
                host.primaries().put(id, Status.PLUGGED);
                host.address(id).ifPresent(guest::notice);
                events.add(id + " may stay");
            }
        }
        leaving = Set.of();
        past = new Past(past.requested(), past.paired(), true, Set.of(), Set.of());
        return Optional.empty();
    }

    private Optional<String> setMac(String id, long mac) {
        Optional<EmulatedFunction> network = host.machine()
                .address(id)
                .flatMap(host.machine()::function)
                .filter(f -> f.network().isPresent());
        network.ifPresent(f -> {
            f.useMac(mac);
            events.add(id + " has the MAC address " + KeyForm.MAC.text(mac));
        });
        return network.isPresent()
                ? Optional.empty()
                : Optional.of("no network function `" + id + "` is in the machine");
    }

    private Optional<String> reset() {
        guest.reset();
        host.negotiated().clear();
        for (Map.Entry<String, Status> primary : Map.copyOf(host.primaries()).entrySet()) {
            if (primary.getValue() == Status.UNPLUG_REQUESTED || primary.getValue() == Status.ACKNOWLEDGED) {
                host.eject(primary.getKey());
            }
        }
        host.machine().reset();
        past = Past.NONE;
        events.add("the guest boots");
        return Optional.empty();
    }

    private void noticeIfShown(String id) {
        if (host.primaries().get(id) == Status.PLUGGED) {
            host.address(id).ifPresent(guest::notice);
        }
    }
}
