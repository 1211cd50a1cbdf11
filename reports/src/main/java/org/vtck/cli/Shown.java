package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.vtck.conformance.emulator.Dump;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.script.Command;
import org.vtck.conformance.failover.script.Session;
import org.vtck.conformance.failover.script.Word;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.topology.Topology;
import org.vtck.reports.console.Paint;
import org.vtck.reports.pairing.PairConsole;
import org.vtck.reports.pairing.PairSummary;
import org.vtck.reports.pairing.PairedMachine;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** What commands show to a person or write to a file. */
final class Shown {
    private final Surroundings around;
    private final OutputStream out;
    private final Session session;
    private final SpecModel model;
    private final Relation by;

    /** @param out where it is shown */
    Shown(Surroundings around, OutputStream out, Session session, SpecModel model, Relation by) {
        this.around = around;
        this.out = out;
        this.session = session;
        this.model = model;
        this.by = by;
    }

    /** Does a command that changes nothing; any other shows nothing. */
    void show(Command command) {
        if (command instanceof Command.DumpTo dump) {
            dump(dump.file());
        } else if (command instanceof Command.Show show) {
            Printed printed = new Printed(out);
            switch (show.what()) {
                case PAIRS -> pairs();
                case CARRIERS -> carriers(printed);
                case LSPCI -> printed.print(lspci());
                case HELP -> {
                    for (Word word : Word.values()) {
                        printed.line(String.format("  %-24s %s", word.usage(), word.text()));
                    }
                }
            }
        }
    }

    private String lspci() {
        return Dump.of(session.life().machine()).lspci(Version.text(), List.of("vtck emulate, after a script"));
    }

    private void dump(String file) {
        try (Destination destination = Destination.of(file, out)) {
            destination.stream().write(lspci().getBytes(UTF_8));
            destination.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pairs() {
        try {
            Machine machine = session.life().machine().enumerated("now");
            Pairing pairing = Pairing.by(by, model);
            MachineView view = pairing.view(machine);
            Topology topology = Topology.of(view);
            PairedMachine paired = new PairedMachine(machine, topology, pairing.of(view, topology));
            PairConsole console = new PairConsole(
                    new PrintWriter(new OutputStreamWriter(out, UTF_8)),
                    Terminal.glyphs(),
                    out == around.out() ? around.paint() : Paint.NONE,
                    model,
                    around.engine().kind(model));
            console.start(Version.text());
            console.machine(paired);
            console.end(PairSummary.NONE.with(paired.result()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carriers(Printed printed) {
        State state = session.life().state();
        if (state.carriers().isEmpty()) {
            printed.line("the guest knows no standby");
        }
        state.carriersInOrder().forEach((standby, carrier) -> {
            String who = carrier instanceof State.Carrier.By primary
                    ? String.join(", ", primary.primaries())
                    : carrier instanceof State.Carrier.Itself ? "the standby itself" : "nothing";
            printed.line(Printable.escaped(standby + ": " + who));
        });
    }
}
