package org.vtck.reports.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.RunStart;
import org.vtck.reports.log.Subject;
import org.vtck.reports.log.SubjectReport;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/** Keeps of a run what a comparison needs. */
public final class RunCollector extends SubjectReport {
    private final String name;
    private final List<JudgedDevice> devices = new ArrayList<>();
    private int machines;
    private Optional<Summary> summary = Optional.empty();

    /** A collector of a run of that name. */
    public RunCollector(String name) {
        this.name = name;
    }

    @Override
    public void machine(LoggedMachine next) {
        machines++;
        super.machine(next);
    }

    @Override
    protected void subject(Subject subject, List<LoggedVerdict> verdicts) {
        String ids = subject.function()
                .map(f -> subject.machine().identities().of(f).ids())
                .orElse("");
        Map<String, Outcome> outcomes = new HashMap<>();
        Map<String, Attention> attention = new HashMap<>();
        for (LoggedVerdict verdict : verdicts) {
            outcomes.put(verdict.clause().id(), verdict.outcome());
            if (verdict.needsAttention()) {
                attention.put(verdict.clause().id(), new Attention(verdict.headline(), verdict.evidence()));
            }
        }
        devices.add(new JudgedDevice(
                machines,
                subject.machine().name(),
                subject.address(),
                ids,
                subject.fingerprint(),
                outcomes,
                attention));
    }

    @Override
    public void end(Summary ended) {
        summary = Optional.of(ended);
    }

    /** The run, once it has ended. */
    public ComparedRun collected() {
        RunStart start = run();
        Map<String, ComparedClause> clauses = new LinkedHashMap<>();
        start.clauses().forEach((id, clause) -> clauses.put(id, new ComparedClause(id, clause.obligation())));
        return new ComparedRun(
                name,
                new ComparedRun.Build(
                        start.tool(), start.spec().revision(), start.spec().hash(), Optional.of(start.began())),
                clauses,
                devices,
                summary.orElseThrow(() -> new IllegalStateException("the run has not ended")));
    }
}
