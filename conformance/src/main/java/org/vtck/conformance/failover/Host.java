package org.vtck.conformance.failover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.conformance.failover.Device.Kind;
import org.vtck.conformance.failover.State.Status;
import org.vtck.spec.model.FunctionAddress;

/**
 * What the host knows and does: the machine, the primaries that it keeps from the guest or keeps for later, and which standbys
 * have negotiated.
 */
final class Host {
    private final Set<Rule> off;
    private final List<String> events;
    private final Kinds kinds;
    private EmulatedMachine machine;
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<String, Status> primaries = new LinkedHashMap<>();
    private final Set<String> negotiated = new TreeSet<>();

    /** @param events where sentences go that say what happened */
    Host(EmulatedMachine machine, Kinds kinds, Set<Rule> off, List<String> events) {
        this.machine = machine;
        this.kinds = kinds;
        this.off = off;
        this.events = events;
    }

    EmulatedMachine machine() {
        return machine;
    }

    Kinds kinds() {
        return kinds;
    }

    /** Devices by name; primaries are among them as long as the host knows them. */
    Map<String, Device> devices() {
        return devices;
    }

    Map<String, Status> primaries() {
        return primaries;
    }

    Set<String> negotiated() {
        return negotiated;
    }

    Optional<Device> device(String id, Kind kind) {
        return Optional.ofNullable(devices.get(id)).filter(d -> d.kind() == kind);
    }

    Status status(String primary) {
        return Optional.ofNullable(primaries.get(primary)).orElseThrow();
    }

    List<String> primaries(Status status) {
        return primaries.entrySet().stream()
                .filter(e -> e.getValue() == status)
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<FunctionAddress> address(String id) {
        return machine.address(id).map(a -> new FunctionAddress(0, a.bus(), a.device(), a.function()));
    }

    /** Goes on with another machine that has the same devices. */
    void runOn(EmulatedMachine other) {
        machine = other;
    }

    /** Goes on with another machine and what is there. */
    void moveTo(EmulatedMachine other, List<Device> there, Map<String, Status> kept) {
        machine = other;
        devices.clear();
        there.forEach(this::know);
        primaries.clear();
        primaries.putAll(kept);
        negotiated.retainAll(devices.keySet());
    }

    void know(Device device) {
        devices.put(device.id(), device);
    }

    /** Whether the guest may see a primary now. */
    boolean mayShow(String primary) {
        Device device = known(primary);
        Optional<Device> bridge = Optional.ofNullable(devices.get(device.bus()));
        return bridge.isPresent()
                && (off.contains(Rule.HIDDEN_UNTIL_NEGOTIATED)
                        || bridge.flatMap(Device::group).map(this::isNegotiated).orElse(true));
    }

    private boolean isNegotiated(long group) {
        return negotiated.stream().map(this::known).anyMatch(d -> d.group().equals(Optional.of(group)));
    }

    private Device known(String id) {
        return Optional.ofNullable(devices.get(id)).orElseThrow();
    }

    /** Plugs a device in or keeps it hidden. */
    void plug(Device device) {
        know(device);
        try {
            if (device.kind() == Kind.PRIMARY) {
                primaries.put(device.id(), Status.HIDDEN);
                if (mayShow(device.id())) {
                    show(device.id());
                } else {
                    events.add(device.id() + " is hidden: " + waitsFor(device));
                }
            } else {
                machine.plug(device.text());
                events.add(device.id() + " is plugged in");
            }
        } catch (EmulationException e) {
            devices.remove(device.id());
            primaries.remove(device.id());
            throw e;
        }
    }

    private String waitsFor(Device device) {
        return Optional.ofNullable(devices.get(device.bus()))
                .map(bridge -> "no standby of id "
                        + bridge.group().map(Groups::text).orElse("0") + " has negotiated STANDBY yet")
                .orElse("there is no bridge `" + device.bus() + "` yet");
    }

    private void show(String primary) {
        machine.plug(known(primary).text());
        primaries.put(primary, Status.PLUGGED);
        events.add(primary + " is plugged in");
    }

    /** Puts back a primary that was kept; hidden again unless the guest may see it. */
    void replug(String primary) {
        if (mayShow(primary)) {
            show(primary);
        } else {
            primaries.put(primary, Status.HIDDEN);
            events.add(primary + " is hidden: " + waitsFor(known(primary)));
        }
    }

    /** Takes a primary out and keeps it; with it goes what is in the same slot. Gives back the names of all that is gone. */
    Set<String> eject(String primary) {
        machine.unplug(primary);
        Set<String> ejected = new TreeSet<>(primaries(Status.PLUGGED));
        ejected.addAll(primaries(Status.UNPLUG_REQUESTED));
        ejected.addAll(primaries(Status.ACKNOWLEDGED));
        ejected.removeAll(present());
        ejected.forEach(p -> primaries.put(p, Status.EJECTED));
        events.add(String.join(", ", ejected) + (ejected.size() == 1 ? " is" : " are") + " ejected");
        return ejected;
    }

    /** Takes anything else out, and all that is or would be behind it; gives back the names of all that is gone. */
    Set<String> unplug(String id) {
        Set<String> gone = new TreeSet<>(devices.keySet());
        machine.unplug(id);
        List<String> left = present();
        Set<String> kept = new TreeSet<>(primaries(Status.HIDDEN));
        kept.addAll(primaries(Status.EJECTED));
        gone.removeIf(d -> left.contains(d) || kept.contains(d));
        Set<String> buses = Set.copyOf(gone);
        kept.stream().filter(p -> buses.contains(known(p).bus())).forEach(gone::add);
        gone.forEach(this::forget);
        events.add(String.join(", ", gone) + (gone.size() == 1 ? " is" : " are") + " unplugged");
        return gone;
    }

    private List<String> present() {
        return machine.devices().stream().flatMap(d -> d.id().stream()).toList();
    }

    void forget(String id) {
        devices.remove(id);
        primaries.remove(id);
        negotiated.remove(id);
    }

    /** Shows what may be seen by now and hides again what may not. Gives back what was plugged in. */
    List<String> settle() {
        List<String> shown = new ArrayList<>();
        for (String primary : List.copyOf(primaries.keySet())) {
            Status status = status(primary);
            if (status == Status.HIDDEN && mayShow(primary)) {
                showOrLose(primary, shown);
            } else if (status == Status.PLUGGED && !mayShow(primary)) {
                eject(primary).forEach(p -> primaries.put(p, Status.HIDDEN));
                events.set(events.size() - 1, primary + " is hidden again");
            } else if (status != Status.HIDDEN && status != Status.EJECTED && !mayShow(primary)) {
                eject(primary);
            }
        }
        return shown;
    }

    private void showOrLose(String primary, List<String> shown) {
        try {
            show(primary);
            shown.add(primary);
        } catch (EmulationException e) {
            events.add(primary + " cannot be plugged in (" + e.getMessage() + ")");
            forget(primary);
        }
    }

    /** What is in the machine but for some primaries. */
    static List<Sketch> without(List<Sketch> sketches, Set<String> ids) {
        return sketches.stream()
                .filter(s -> s.id().filter(ids::contains).isEmpty())
                .toList();
    }
}
