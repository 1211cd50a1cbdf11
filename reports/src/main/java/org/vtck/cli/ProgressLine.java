package org.vtck.cli;

import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Watcher;
import org.vtck.spec.subject.Machine;

/** Shows on a terminal how far a run is, once it takes longer than a moment. */
final class ProgressLine implements Watcher {
    private static final long PATIENCE_NANOS = 500_000_000L;

    private final Surroundings around;
    private long shown = System.nanoTime();
    private String machine = "";
    private boolean visible;

    ProgressLine(Surroundings around) {
        this.around = around;
    }

    @Override
    public void machine(Machine next, int number, int ofMachines) {
        String name = Printable.escaped(next.name());
        machine = number + " of " + ofMachines + (name.length() > 40 ? "" : " (" + name + ")");
    }

    @Override
    public void functions(int judged, int ofFunctions) {
        long now = System.nanoTime();
        if (now - shown > PATIENCE_NANOS) {
            shown = now;
            visible = true;
            around.progress().printf("\r\u001b[Kvtck: machine %s: %d of %d functions", machine, judged, ofFunctions);
            around.progress().flush();
        }
    }

    /** Leaves the terminal as if nothing had been shown. */
    void clear() {
        if (visible) {
            around.progress().print("\r\u001b[K");
            around.progress().flush();
        }
    }

    @Override
    public boolean stops() {
        return around.interrupted().getAsBoolean();
    }
}
