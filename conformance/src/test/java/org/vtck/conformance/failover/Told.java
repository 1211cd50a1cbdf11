package org.vtck.conformance.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.emulator.EmulatedFunction;
import org.vtck.conformance.emulator.EmulatedMachine;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Status;
import org.vtck.conformance.pairing.Machines;
import org.vtck.conformance.virtio.VirtioDevice;
import org.vtck.spec.model.SpecModel;

/** A lifecycle whose steps are checked as they happen: all invariants hold, and what is refused changes nothing. */
final class Told {
    private static final SpecModel MODEL = Machines.newest().model();

    private final Lifecycle life;

    private List<String> events = List.of();

    private Told(Lifecycle life) {
        this.life = life;
    }

    static Told of(String arguments) {
        return new Told(lifecycle(arguments, EnumSet.noneOf(Rule.class)));
    }

    static Lifecycle lifecycle(String arguments, Set<Rule> off) {
        return Lifecycle.start(MODEL, words(arguments), off);
    }

    static List<String> words(String arguments) {
        return List.of(arguments.split(" "));
    }

    void done(Action action) {
        Step step = life.apply(action);
        assertThat(step.result()).as(action.text()).isEqualTo(new Step.Result.Done());
        assertThat(step.broken()).as(action.text()).isEmpty();
        events = step.events();
    }

    void refused(Action action, String because) {
        State before = life.state();
        Step step = life.apply(action);
        assertThat(step.result())
                .isInstanceOfSatisfying(
                        Step.Result.Refused.class, r -> assertThat(r.reason()).contains(because));
        assertThat(step.state()).isEqualTo(before);
    }

    void destination(String arguments) {
        life.destination(new Destination.Given(words(arguments)));
    }

    void moveAway(String standby, String primary) {
        done(new Action.Negotiate(standby));
        done(new Action.Migrate());
        done(new Action.Acknowledge(primary));
        done(new Action.Eject(primary));
        done(new Action.Move());
    }

    /** What happened in the last step that was done. */
    List<String> events() {
        return events;
    }

    VirtioDevice device(String id) {
        return machine()
                .address(id)
                .flatMap(machine()::function)
                .flatMap(EmulatedFunction::device)
                .orElseThrow();
    }

    State state() {
        return life.state();
    }

    EmulatedMachine machine() {
        return life.machine();
    }

    Status status(String primary) {
        return life.state().primary(primary).orElseThrow().status();
    }

    Carrier carrier(String standby) {
        return Optional.ofNullable(life.state().carriers().get(standby)).orElseThrow();
    }
}
