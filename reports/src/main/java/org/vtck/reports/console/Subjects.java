package org.vtck.reports.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Identities;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Verdict;

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
    void print(Judged judged, Detail much) {
        boolean brief = much == Detail.BRIEF;
        if (judged instanceof Judged.Start start) {
            finish();
            if (brief) {
                open = Optional.of(new MachineLine(start.machine()));
            } else {
                heading(start);
            }
            return;
        }
        open.ifPresent(line -> line.add(judged));
        if (brief && !judged.fails()) {
            return;
        }
        if (brief) {
            page.blank();
        }
        if (judged instanceof Judged.OfFunction of) {
            heading(of, brief);
            verdicts(
                    judged.verdicts(),
                    brief,
                    of.machine(),
                    of.function().address().shortText());
        } else if (judged instanceof Judged.OfTopology of) {
            page.wrapped(
                    "",
                    paint.strong("topology of " + Printable.escaped(of.machine().name())));
            verdicts(judged.verdicts(), brief, of.machine(), "");
        }
    }

    /** Ends the machine that is still open. */
    void finish() {
        open.ifPresent(line -> line.print(page));
        open = Optional.empty();
    }

    private void verdicts(List<Verdict> verdicts, boolean brief, Machine machine, String address) {
        Section section = new Section(page, paint, detail);
        Details all = new Details(page, model, machine, replay);
        Consumer<Verdict> details = verdict -> all.print(verdict, address, detail);
        if (brief) {
            section.failures(verdicts, details);
        } else {
            section.whole(verdicts, details);
            page.blank();
        }
    }

    private void heading(Judged.Start start) {
        Machine machine = start.machine();
        page.line(paint.strong(Printable.escaped(machine.name())));
        String state = machine.state() == Machine.State.UNKNOWN
                ? "state unknown"
                : "state " + machine.state().name().toLowerCase(Locale.ROOT);
        String profiles = start.profiles().isEmpty() ? "no profile" : "profile " + String.join(", ", start.profiles());
        page.wrapped(
                "  ",
                machine.origin().name().toLowerCase(Locale.ROOT) + ", " + state + ", "
                        + count(machine.functions().size(), "function") + "; " + profiles);
        start.notes().forEach(note -> page.wrapped("  note: ", Printable.escaped(note)));
        page.blank();
    }

    private void heading(Judged.OfFunction of, boolean withMachine) {
        PciFunction function = of.function();
        String ids = identities.vendor(function).orElse("????") + ":"
                + identities.device(function).orElse("????");
        String name = Printable.escaped(function.name());
        String what = kind.of(of.machine(), function);
        String machine = withMachine ? " of " + Printable.escaped(of.machine().name()) : "";
        page.wrapped(
                paint.strong(function.address().shortText()) + "  ",
                ids + machine + (what.isEmpty() ? "" : " [" + what + "]") + (name.isEmpty() ? "" : " " + name));
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
