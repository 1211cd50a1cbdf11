package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.CheckRun;
import org.vtck.conformance.run.Examiner;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.conformance.run.Watcher;
import org.vtck.conformance.transport.Permission;
import org.vtck.conformance.transport.Transport;
import org.vtck.conformance.transport.TransportException;
import org.vtck.conformance.transport.Transports;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.interpret.probe.LiveProbes.Manner;
import org.vtck.spec.interpret.probe.Unrestored;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;

/** One run of {@code vtck probe}: the machine is found once, judged or planned for, and let go. */
final class ProbeRun implements AutoCloseable {
    private final Surroundings around;
    private final SpecModel model;
    private final String name;
    private final Transport transport;
    private Optional<String> lost = Optional.empty();

    private ProbeRun(Surroundings around, SpecModel model, String name, Transport transport) {
        this.around = around;
        this.model = model;
        this.name = name;
        this.transport = transport;
    }

    /** Opens the way to a machine. */
    static ProbeRun open(Surroundings around, SpecModel model, String name, Permission permission) {
        try {
            return new ProbeRun(around, model, name, Transports.open(model, name, permission));
        } catch (TransportException e) {
            throw new UsageException(Printable.escaped(String.valueOf(e.getMessage())));
        }
    }

    /** Judges, reports, and gives back the exit status. */
    int judge(JudgingOptions judging, List<String> further) {
        transport.subject().ifPresent(judging::narrow);
        Machine machine = enumerated();
        LiveProbes probes =
                probes(transport.abilities().contains(Transport.Ability.WRITE) ? Manner.WRITING : Manner.READING);
        int status = judging.judge(
                around,
                model,
                examiner(judging, probes),
                List.of(judging.applied(MachineSource.of(machine), model)),
                Integer.MAX_VALUE,
                further);
        probes.unrestored().stream().map(Unrestored::text).forEach(around::note);
        lost = probes.lost();
        lost.ifPresent(why -> around.note("the run is incomplete, the transport was lost: " + Printable.escaped(why)));
        return status;
    }

    /** Prints what probes would do. */
    int plan(JudgingOptions judging) {
        transport.subject().ifPresent(judging::narrow);
        MachineSource source = judging.applied(MachineSource.of(enumerated()), model);
        LiveProbes probes = probes(Manner.PLANNING);
        CheckRun run =
                new CheckRun(model, examiner(judging, probes), judging.selection(model), List.of(), Watcher.NONE);
        run.over(List.of(source), Version.text());
        PrintStream out = new PrintStream(around.out(), true, UTF_8);
        probes.accesses().forEach(a -> out.println(a.text()));
        return (probes.lost().isPresent() ? ExitStatus.NOT_JUDGED : ExitStatus.GOOD).code();
    }

    private LiveProbes probes(Manner manner) {
        return LiveProbes.by(transport.access(), manner);
    }

    private Machine enumerated() {
        try {
            Machine machine = transport.enumerate(name);
            transport.notes().forEach(around::note);
            return machine;
        } catch (IOException e) {
            throw new MachineLostException(Printable.escaped(String.valueOf(e.getMessage())));
        }
    }

    private Examiner examiner(JudgingOptions judging, LiveProbes probes) {
        InterpretedJudge judge =
                InterpretedJudge.probing(model, judging.chosen(model), probes, judging.selection(model)::selects);
        return new Examiner() {
            @Override
            public Bench benchFor(Machine machine) {
                ActiveProfiles active = judge.profiles(machine);
                Set<String> notes = new LinkedHashSet<>(active.notes());
                notes.addAll(transport.notes());
                return new Bench(judge, judge, List.copyOf(active.active()), List.copyOf(notes));
            }

            @Override
            public boolean isIncomplete() {
                return probes.lost().isPresent();
            }
        };
    }

    /** Lets the machine go as it was found. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            if (lost.isEmpty()) {
                around.note("not everything could be put back at the end: "
                        + Printable.escaped(String.valueOf(e.getMessage())));
            }
        }
    }
}
