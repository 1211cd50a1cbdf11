package org.vtck.conformance.failover.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Lifecycle;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.State.Primary;
import org.vtck.conformance.failover.State.Status;
import org.vtck.conformance.failover.Step;
import org.vtck.conformance.failover.Timeline.Moment;

/** Does what commands say, and keeps what came of it. */
public final class Session {
    private final Lifecycle life;
    private final List<Moment> moments = new ArrayList<>();

    /** A session with a machine as it is. */
    public Session(Lifecycle life) {
        this.life = life;
    }

    /** The machine and all who act on it. */
    public Lifecycle life() {
        return life;
    }

    /** What has happened so far. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    /**
     * Does a command that changes something; any other has no steps.
     *
     * @param text how the operator said it
     * @throws ScriptException if it names a destination that is none
     */
    public List<Step> run(Command command, String text) {
        int before = moments.size();
        if (command instanceof Command.Act act) {
            step(act.action(), text);
        } else if (command instanceof Command.GoTo to) {
            destination(to);
        } else if (command instanceof Command.MigrateAway migrate) {
            migrate.to().ifPresent(to -> destination(new Command.GoTo(to)));
            migrate(text);
        }
        return moments.subList(before, moments.size()).stream()
                .map(Moment::step)
                .toList();
    }

    private void destination(Command.GoTo to) {
        try {
            life.destination(to.destination());
        } catch (EmulationException e) {
            throw new ScriptException("the destination is no machine: " + e.getMessage());
        }
    }

    /** Whether it was done. */
    private boolean step(Action action, String text) {
        Step step = life.apply(action);
        moments.add(new Moment(text, step));
        return !step.isRefused();
    }

    /** The first step that is refused is the last. */
    private void migrate(String text) {
        Set<String> keptBefore = names(Status.EJECTED);
        if (!step(new Action.Migrate(), text)) {
            return;
        }
        for (String primary : names(Status.UNPLUG_REQUESTED)) {
            if (!step(new Action.Acknowledge(primary), text)) {
                return;
            }
        }
        for (String primary : names(Status.ACKNOWLEDGED)) {
            if (life.state().primary(primary).map(Primary::isShown).orElse(false)
                    && !step(new Action.Eject(primary), text)) {
                return;
            }
        }
        if (!step(new Action.Move(), text)) {
            return;
        }
        for (String primary : names(Status.EJECTED)) {
            if (!keptBefore.contains(primary) && !step(new Action.Replug(primary), text)) {
                return;
            }
        }
    }

    private Set<String> names(Status status) {
        Set<String> names = new TreeSet<>();
        State state = life.state();
        state.primaries().stream().filter(p -> p.status() == status).forEach(p -> names.add(p.id()));
        return names;
    }
}
