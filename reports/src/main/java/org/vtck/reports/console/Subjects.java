package org.vtck.reports.console;

import java.util.Locale;
import java.util.Optional;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Identities;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Prints machines, functions and topologies, each with its heading. */
final class Subjects {
    private final Page page;
    private final Paint paint;
    private final Detail detail;
    private final SpecModel model;
    private final Replay replay;
    private final FunctionKind kind;
    private final Identities identities;
    private Optional<MachineLine> open = Optional.empty();

    Subjects(Page page, Paint paint, Detail detail, SpecModel model, Replay replay, FunctionKind kind) {
        this.page = page;
        this.paint = paint;
        this.detail = detail;
        this.model = model;
        this.replay = replay;
        this.kind = kind;
        this.identities = Identities.of(model);
    }

    /** Prints a subject whole, or with {@code brief} only what fails and a line per machine. */
    void print(Judged judged, boolean brief) {
        if (judged instanceof Judged.Start start) {
            finish();
            if (brief) {
                open = Optional.of(new MachineLine(start.machine()));
                return;
            }
            heading(start);
        } else if (judged instanceof Judged.OfFunction of) {
            subject(of, brief, heading(of.machine(), of.function()), of.function().address().shortText());
        } else if (judged instanceof Judged.OfTopology of) {
            subject(of, brief, "topology of " + Printable.escaped(of.machine().name()), "");
        }
    }

    /** Ends the machine that is still open. */
    void finish() {
        open.ifPresent(line -> line.print(page));
        open = Optional.empty();
    }

    private void subject(Judged judged, boolean brief, String heading, String address) {
        Machine machine = judged instanceof Judged.OfFunction of
                ? of.machine()
                : ((Judged.OfTopology) judged).machine();
        open.ifPresent(line -> line.add(judged));
        if (brief && !judged.fails()) {
            return;
        }
        if (brief) {
            page.line(paint.faint(Printable.escaped(machine.name())));
        }
        page.wrapped(paint.strong(""), paint.strong(heading));
        Section section = new Section(page, paint, detail);
        Details.Printer details = (verdict, indent) ->
                new Details(page, model, machine, replay, indent).print(verdict, address, detail);
        if (brief) {
            section.failures(judged.verdicts(), details);
        } else {
            section.whole(judged.verdicts(), details);
        }
        page.blank();
    }

    private void heading(Judged.Start start) {
        Machine machine = start.machine();
        page.line(paint.strong(Printable.escaped(machine.name())));
        String state = machine.state() == Machine.State.UNKNOWN
                ? "state unknown"
                : "state " + machine.state().name().toLowerCase(Locale.ROOT);
        String profiles = start.profiles().isEmpty() ? "no profile" : "profile " + String.join(", ", start.profiles());
        page.wrapped("  ", machine.origin().name().toLowerCase(Locale.ROOT) + ", " + state + ", "
                + count(machine.functions().size(), "function") + "; " + profiles);
        start.notes().forEach(note -> page.wrapped("  note: ", Printable.escaped(note)));
        page.blank();
    }

    private String heading(Machine machine, PciFunction function) {
        String ids = identities.vendor(function).orElse("????") + ":" + identities.device(function).orElse("????");
        String name = Printable.escaped(function.name());
        String what = kind.of(machine, function);
        return function.address().shortText() + "  " + ids + (name.isEmpty() ? "" : "  " + name)
                + (what.isEmpty() ? "" : "  [" + what + "]");
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
