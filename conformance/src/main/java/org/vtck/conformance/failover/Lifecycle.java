package org.vtck.conformance.failover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.emulator.Sketch;
import org.vtck.conformance.failover.Device.Kind;
import org.vtck.conformance.failover.State.Primary;
import org.vtck.conformance.failover.State.Standby;
import org.vtck.conformance.failover.State.Status;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.pairing.PairingResult;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/**
 * A machine, its host and its guest, from the start on: actions happen to it one after the other.
 *
 * <p>The host acts first, then the guest looks at what is there. Primaries among the arguments that may not be shown yet are
 * hidden from the start.
 */
public final class Lifecycle {
    private final Emulator emulator;
    private final Set<Rule> off;
    private final List<String> events;
    private final Host host;
    private final Guest guest;
    private final Move move;
    private final Course course;

    private Lifecycle(Emulator emulator, Set<Rule> off, Host host, Guest guest, List<String> events) {
        this.emulator = emulator;
        this.off = off;
        this.events = events;
        this.host = host;
        this.guest = guest;
        this.move = new Move(emulator);
        this.course = new Course(off, host, guest, move, events);
    }

    /**
     * A machine at power-on and its guest, which has enumerated it and pairs by group id.
     *
     * @param arguments as {@code vtck emulate} takes them
     * @param off the rules that nobody keeps to
     * @throws EmulationException if the arguments describe no machine
     */
    public static Lifecycle start(SpecModel model, List<String> arguments, Set<Rule> off) {
        return start(model, arguments, Groups.relation(model), off);
    }

    /**
     * The same with a guest that pairs by another relation. What is a standby, a bridge and a primary is for the host, and stays.
     *
     * @param by the relation
     */
    public static Lifecycle start(SpecModel model, List<String> arguments, Relation by, Set<Rule> off) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        rules.addAll(off);
        Emulator emulator = Emulator.of(model);
        EmulatedMachine all = emulator.start(arguments);
        Relation groups = Groups.relation(model);
        List<String> events = new ArrayList<>();
        Kinds kinds = new Kinds(Pairing.by(groups, model), groups, all.board().bus());
        Host host = new Host(all, kinds, rules, events);
        Pairing pairing = Pairing.by(by, model).loosened(Looseness.of(rules, groups));
        Guest guest = new Guest(pairing, Roles.of(by), new StandbyDriver(model), rules, new MachineHardware(all));
        Lifecycle lifecycle = new Lifecycle(emulator, rules, host, guest, events);
        lifecycle.begin(all);
        return lifecycle;
    }

    private void begin(EmulatedMachine all) {
        all.devices().forEach(sketch -> named(sketch).ifPresent(host::know));
        Set<String> hidden = new TreeSet<>();
        for (Device device : host.devices().values()) {
            if (device.kind() == Kind.PRIMARY) {
                boolean shown = host.mayShow(device.id());
                host.primaries().put(device.id(), shown ? Status.PLUGGED : Status.HIDDEN);
                if (!shown) {
                    hidden.add(device.id());
                }
            }
        }
        if (!hidden.isEmpty()) {
            EmulatedMachine shown = emulator.start(Destination.arguments(all, Host.without(all.devices(), hidden)));
            host.runOn(shown);
            guest.moveTo(new MachineHardware(shown));
        }
        guest.enumerate();
    }

    private Optional<Device> named(Sketch sketch) {
        Optional<Device> device = host.kinds().device(sketch);
        if (device.isEmpty() && host.kinds().matters(sketch)) {
            throw new EmulationException("-device " + sketch.text()
                    + ": a part of a pair has a name in its life, such as id=net0, found none");
        }
        return device;
    }

    /** The machine in which the guest runs now. */
    public EmulatedMachine machine() {
        return host.machine();
    }

    /** What the guest finds if it pairs now, with what does not pair and why; it does not act on it. */
    public PairingResult pairing() {
        return guest.look();
    }

    /**
     * Says where the machine goes with the next move.
     *
     * @throws EmulationException if that is no machine
     */
    public void destination(Destination where) {
        if (where instanceof Destination.Given given) {
            emulator.start(given.arguments()).devices().forEach(this::named);
        }
        move.to(where);
    }

    /** Does an action, or refuses it; then the guest looks at what is there. */
    public Step apply(Action action) {
        events.clear();
        Optional<String> refused;
        try {
            refused = course.run(action);
        } catch (EmulationException e) {
            refused = Optional.of(String.valueOf(e.getMessage()));
        }
        if (refused.isPresent()) {
            State same = state();
            return new Step(action, new Step.Result.Refused(refused.get()), same, List.of(), Invariants.brokenIn(same));
        }
        for (String shown : host.settle()) {
            host.address(shown).ifPresent(guest::notice);
        }
        if (!off.contains(Rule.PAIR_AGAIN) || action instanceof Action.Negotiate || action instanceof Action.Reset) {
            guest.enumerate();
        }
        State after = state();
        return new Step(action, new Step.Result.Done(), after, events, Invariants.brokenIn(after));
    }

    /** What is so now. */
    public State state() {
        List<Standby> standbys = new ArrayList<>();
        List<State.Bridge> bridges = new ArrayList<>();
        List<Primary> primaries = new ArrayList<>();
        for (Device device : host.devices().values()) {
            long group = device.group().orElse(0L);
            switch (device.kind()) {
                case STANDBY ->
                    standbys.add(
                            new Standby(device.id(), group, host.negotiated().contains(device.id())));
                case BRIDGE -> bridges.add(new State.Bridge(device.id(), group));
                case PRIMARY -> primaries.add(new Primary(device.id(), device.bus(), host.status(device.id())));
                case OTHER -> {
                    // It has no part in the life of a pair.
                }
            }
        }
        return new State(
                course.migration(),
                standbys,
                bridges,
                primaries,
                List.copyOf(guest.pairs()),
                guest.carriers(),
                course.past());
    }
}
