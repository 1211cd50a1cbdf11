package org.vtck.reports.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.log.Identity;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.text.Page;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Prints machines, functions and topologies, each with its heading. */
final class Subjects {
    private final Page page;
    private final Paint paint;
    private final Detail detail;
    private final RunStart start;
    private Optional<MachineLine> open = Optional.empty();

    Subjects(Page page, Paint paint, Detail detail, RunStart start) {
        this.page = page;
        this.paint = paint;
        this.detail = detail;
        this.start = start;
    }

    /** Prints a subject whole, or with {@code brief} only what fails and a line per machine. */
    void print(Judged judged, Detail much) {
        boolean brief = much == Detail.BRIEF;
        if (judged instanceof Judged.Start begun) {
            finish();
            if (brief) {
                open = Optional.of(new MachineLine(begun.machine()));
            } else {
                heading(begun);
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

    private void verdicts(List<LoggedVerdict> verdicts, boolean brief, LoggedMachine machine, String address) {
        Section section = new Section(page, paint, detail);
        Details all = new Details(page, start, machine.machine());
        Consumer<LoggedVerdict> details = verdict -> all.print(verdict, address, detail);
        if (brief) {
            section.failures(verdicts, details);
        } else {
            section.whole(verdicts, details);
            page.blank();
        }
    }

    private void heading(Judged.Start begun) {
        LoggedMachine logged = begun.machine();
        Machine machine = logged.machine();
        page.line(paint.strong(Printable.escaped(machine.name())));
        String state = machine.state() == Machine.State.UNKNOWN
                ? "state unknown"
                : "state " + machine.state().name().toLowerCase(Locale.ROOT);
        String profiles =
                logged.profiles().isEmpty() ? "no profile" : "profile " + String.join(", ", logged.profiles());
        page.wrapped(
                "  ",
                machine.origin().name().toLowerCase(Locale.ROOT) + ", " + state + ", "
                        + count(machine.functions().size(), "function") + "; " + profiles);
        if (detail == Detail.FULL) {
            page.line("  fingerprint " + logged.identities().ofMachine());
        }
        logged.notes().forEach(note -> page.wrapped("  note: ", Printable.escaped(note)));
        page.blank();
    }

    private void heading(Judged.OfFunction of, boolean withMachine) {
        PciFunction function = of.function();
        Identity identity = of.machine().identities().of(function);
        String name = Printable.escaped(function.name());
        String what = identity.kind();
        String machine = withMachine ? " of " + Printable.escaped(of.machine().name()) : "";
        page.wrapped(
                paint.strong(function.address().shortText()) + "  ",
                identity.ids()
                        + machine
                        + (what.isEmpty() ? "" : " [" + what + "]")
                        + (name.isEmpty() ? "" : " " + name));
        if (detail == Detail.FULL) {
            page.line("  fingerprint " + identity.fingerprint());
        }
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
