package org.vtck.conformance.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vtck.conformance.input.MachineSource;
import org.vtck.conformance.run.Examiner.Bench;
import org.vtck.conformance.run.Tally.Completeness;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/**
 * Judges machine after machine into verdict logs.
 *
 * <p>The run knows what it must judge: every clause of the model whose profile is active, on every function or topology that
 * is selected. Whatever is missing of that makes it incomplete. A defect while one clause is judged costs that verdict alone.
 */
public final class CheckRun {
    private final SpecModel model;
    private final Examiner examiner;
    private final Selection selection;
    private final VerdictLog log;
    private final Watcher watcher;
    private final int listed;
    private final Tally tally = new Tally();
    private final List<Defect> defects = new ArrayList<>();
    private boolean missing;
    private boolean stopped;

    /** A run that is to be started once; every verdict is explained. */
    public CheckRun(SpecModel model, Examiner examiner, Selection selection, List<VerdictLog> logs, Watcher watcher) {
        this(model, examiner, selection, logs, watcher, Integer.MAX_VALUE);
    }

    private CheckRun(
            SpecModel model,
            Examiner examiner,
            Selection selection,
            List<VerdictLog> logs,
            Watcher watcher,
            int listed) {
        this.model = model;
        this.listed = listed;
        this.examiner = examiner;
        this.selection = selection;
        this.log = new Logs(List.copyOf(logs));
        this.watcher = watcher;
    }

    /**
     * The same run over many functions: once there are more than {@code functions}, verdicts that fail or are inconclusive are
     * explained, and the others are counted. The logs must take {@link VerdictLog#counted}.
     */
    public CheckRun countingBeyond(int functions) {
        return new CheckRun(model, examiner, selection, List.of(log), watcher, functions);
    }

    /**
     * What a run came to.
     *
     * @param defects what went wrong in vtck itself
     * @param stopped whether the watcher stopped it
     */
    public record Result(Summary summary, List<Defect> defects, boolean stopped) {
        /** The same with other counts, as of a run whose failures were waived. */
        public Result with(Summary counted) {
            return new Result(counted, defects, stopped);
        }

        /** A defect weighs more than being stopped, and that more than what was found. */
        public ExitStatus status(Strictness strictness) {
            if (!defects.isEmpty()) {
                return ExitStatus.DEFECT;
            }
            return stopped ? ExitStatus.INTERRUPTED : ExitStatus.of(summary, strictness);
        }
    }

    /**
     * Judges all machines, in order, one in memory at a time.
     *
     * @throws org.vtck.conformance.input.InputException if a machine cannot be read; the logs then have no end
     */
    public Result over(List<MachineSource> sources, String toolVersion) {
        log.start(model, toolVersion);
        for (int i = 0; i < sources.size() && !stops(); i++) {
            Machine machine = sources.get(i).read();
            watcher.machine(machine, i + 1, sources.size());
            judge(machine);
        }
        Completeness completeness =
                missing || stopped || !defects.isEmpty() ? Completeness.INCOMPLETE : Completeness.COMPLETE;
        Summary summary = tally.summary(completeness);
        log.end(summary);
        return new Result(summary, List.copyOf(defects), stopped);
    }

    private void judge(Machine machine) {
        Bench bench;
        try {
            bench = examiner.benchFor(machine);
        } catch (RuntimeException | StackOverflowError e) {
            defects.add(new Defect("looking at " + machine.name(), e));
            return;
        }
        tally.machine();
        log.machine(machine, bench.profiles(), bench.notes());
        missing |= !covered(bench);
        Sitting sitting = new Sitting(bench, machine, selection, defects);
        List<PciFunction> functions = selection.functionsOf(machine);
        if (tally.functions() + functions.size() > listed) {
            count(sitting, functions);
        } else {
            list(sitting, functions);
            if (!stops()) {
                told(sitting.topology());
            }
        }
        missing |= sitting.isIncomplete() || examiner.isIncomplete();
    }

    private void list(Sitting sitting, List<PciFunction> functions) {
        for (int i = 0; i < functions.size() && !stops(); i++) {
            told(functions.get(i), sitting.function(functions.get(i)));
            watcher.functions(i + 1, functions.size());
        }
    }

    private void count(Sitting sitting, List<PciFunction> functions) {
        Tally others = new Tally();
        for (int i = 0; i < functions.size() && !stops(); i++) {
            List<Verdict> findings = sitting.findings(functions.get(i));
            if (findings.isEmpty()) {
                others.function();
            } else {
                told(functions.get(i), findings);
            }
            watcher.functions(i + 1, functions.size());
        }
        List<Verdict> topology = stops() ? List.of() : sitting.findingsOfTopology();
        sitting.countInto(others);
        Summary counted = others.summary(Completeness.COMPLETE);
        tally.add(counted);
        log.counted(counted);
        if (!stopped) {
            told(topology);
        }
    }

    private void told(List<Verdict> ofTopology) {
        tally.verdicts(ofTopology);
        log.topology(ofTopology);
    }

    private void told(PciFunction function, List<Verdict> verdicts) {
        tally.function();
        tally.verdicts(verdicts);
        log.function(function, verdicts);
    }

    /** Whether the judge knows every clause that is active. */
    private boolean covered(Bench bench) {
        Set<String> judged = bench.judge().clauses().stream().map(Clause::id).collect(Collectors.toSet());
        return model.clauses().stream()
                .filter(c -> c.profile().map(bench.profiles()::contains).orElse(true))
                .allMatch(c -> judged.contains(c.id()));
    }

    private boolean stops() {
        stopped |= watcher.stops();
        return stopped;
    }
}
