package org.vtck.reports.log;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.identity.Fingerprints;
import org.vtck.reports.log.LoggedMachine.Identification;
import org.vtck.reports.text.FunctionKind;
import org.vtck.reports.text.Identities;
import org.vtck.reports.text.Judging;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/** Hands a run on to a report in words that need no model. */
public final class Transcript implements VerdictLog {
    private final Report report;
    private final FunctionKind kind;
    private final Circumstances circumstances;
    private Map<String, LoggedClause> clauses = Map.of();
    private Optional<SpecModel> model = Optional.empty();

    /**
     * What a run does not know of itself.
     *
     * @param began when it began
     * @param options options that change verdicts, as a user would type them
     */
    public record Circumstances(Instant began, String options) {}

    public Transcript(Report report, FunctionKind kind, Circumstances circumstances) {
        this.report = report;
        this.kind = kind;
        this.circumstances = circumstances;
    }

    @Override
    public void start(SpecModel judging, String toolVersion) {
        model = Optional.of(judging);
        Map<String, String> profiles = new LinkedHashMap<>();
        judging.profiles().forEach(p -> profiles.put(p.name(), p.text()));
        Map<String, String> assumptions = new LinkedHashMap<>();
        judging.assumptions().forEach(a -> assumptions.put(a.id(), a.text()));
        Map<String, LoggedClause> all = new LinkedHashMap<>();
        judging.clauses().forEach(c -> all.put(c.id(), logged(c)));
        clauses = all;
        report.start(new RunStart(
                toolVersion,
                new RunStart.Spec(judging.revision(), judging.hash()),
                circumstances.began(),
                circumstances.options(),
                profiles,
                assumptions,
                all));
    }

    @Override
    public void machine(Machine machine, List<String> profiles, List<String> notes) {
        report.machine(new LoggedMachine(machine, profiles, notes, new Found(model.orElseThrow(), machine, kind)));
    }

    @Override
    public void function(PciFunction function, List<Verdict> verdicts) {
        report.function(function, logged(verdicts));
    }

    @Override
    public void counted(Summary others) {
        report.counted(others);
    }

    @Override
    public void topology(List<Verdict> verdicts) {
        report.topology(logged(verdicts));
    }

    @Override
    public void end(Summary summary) {
        report.end(summary);
    }

    private List<LoggedVerdict> logged(List<Verdict> verdicts) {
        return verdicts.stream().map(this::logged).toList();
    }

    private LoggedVerdict logged(Verdict verdict) {
        Clause clause = verdict.clause();
        return new LoggedVerdict(
                Optional.ofNullable(clauses.get(clause.id())).orElseGet(() -> logged(clause)),
                verdict.outcome(),
                verdict.note(),
                verdict.evidence(),
                verdict.moreInstances(),
                Optional.empty());
    }

    private static LoggedClause logged(Clause clause) {
        return new LoggedClause(
                clause.id(),
                clause.party(),
                clause.obligation(),
                clause.ofTopology() ? LoggedClause.Subject.TOPOLOGY : LoggedClause.Subject.FUNCTION,
                clause.citation(),
                Judging.of(clause),
                Judging.needs(clause),
                clause.assumptions(),
                clause.profile(),
                clause.doc(),
                clause.hint());
    }

    /** Identities as the model reads them from the bytes. */
    private static final class Found implements Identification {
        private final Machine machine;
        private final FunctionKind kind;
        private final Identities ids;
        private final Fingerprints fingerprints;

        Found(SpecModel model, Machine machine, FunctionKind kind) {
            this.machine = machine;
            this.kind = kind;
            this.ids = Identities.of(model);
            this.fingerprints = Fingerprints.of(model, machine);
        }

        @Override
        public Identity of(PciFunction function) {
            return new Identity(
                    ids.vendor(function), ids.device(function), kind.of(machine, function), fingerprints.of(function));
        }

        @Override
        public String ofMachine() {
            return fingerprints.ofMachine();
        }
    }
}
