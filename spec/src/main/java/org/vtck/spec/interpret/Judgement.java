package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Scope;
import org.vtck.spec.verdict.Evidence;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Verdict;

/** One clause on one subject: the outcome at once, the evidence on demand. */
final class Judgement {
    private final Clause clause;
    private final Evaluator evaluator;
    private final Trace read = new Trace();
    private final Trace required = new Trace();
    private final Trace.Naming naming;
    private final Means means;
    private final Decision decision;

    /** What may be used to judge. */
    enum Means {
        /** The bytes that are known. */
        BYTES,
        /** Accesses to the live machine as well. */
        PROBES
    }

    Judgement(MachineView machine, Optional<FunctionView> function, Clause clause, Means means) {
        this.clause = clause;
        this.means = means;
        this.naming = function.isPresent() ? Trace.Naming.ONE_FUNCTION : Trace.Naming.BY_ADDRESS;
        this.evaluator = new Evaluator(machine, function, Env.EMPTY, read);
        this.decision = decide(machine);
    }

    /** What is decided and, if a condition is why, which one. */
    private record Decision(Outcome outcome, String note, Optional<Expr> because) {
        static Decision of(Outcome outcome, String note) {
            return new Decision(outcome, note, Optional.empty());
        }
    }

    Outcome outcome() {
        return decision.outcome();
    }

    Verdict verdict() {
        if (decision.because().isEmpty()) {
            return new Verdict(clause, outcome(), decision.note(), List.of(), 0);
        }
        Expr condition = decision.because().get();
        Evaluator fresh = evaluator.tracing(new Trace());
        if (outcome() == Outcome.FAIL) {
            Violations violations = new Violations(naming);
            violations.collect(condition, fresh, List.of());
            return new Verdict(clause, outcome(), decision.note(), violations.evidence(), violations.more());
        } else if (outcome() == Outcome.INCONCLUSIVE) {
            Doubts doubts = new Doubts();
            doubts.collect(condition, fresh);
            return new Verdict(clause, outcome(), doubts.text(), List.of(whatWasRead(condition)), 0);
        }
        return new Verdict(clause, outcome(), decision.note(), List.of(whatWasRead(condition)), 0);
    }

    private Evidence whatWasRead(Expr condition) {
        Trace trace = read.hasBytes() ? read : required;
        return new Evidence(
                "", ExpressionText.of(condition), Observed.text(trace.observations(), 0), trace.ranges(naming));
    }

    private Decision decide(MachineView machine) {
        if (!machine.profiles().covers(clause.profile())) {
            return Decision.of(
                    Outcome.NOT_APPLICABLE, "profile " + clause.profile().orElse("") + " is not active");
        }
        Optional<Expr> doubt = Optional.empty();
        for (Scope.Requirement requirement : requirements()) {
            Truth truth = evaluator.tracing(required).truth(requirement.condition());
            if (truth == Truth.FALSE) {
                return Decision.of(Outcome.NOT_APPLICABLE, requirement.reason());
            } else if (truth == Truth.UNKNOWN) {
                doubt = doubt.or(() -> Optional.of(requirement.condition()));
            }
        }
        Optional<Expr> condition = condition();
        if (condition.isEmpty()) {
            return Decision.of(Outcome.NOT_TESTABLE, whyNotTestable());
        } else if (doubt.isPresent()) {
            return new Decision(Outcome.INCONCLUSIVE, "", doubt);
        }
        return decide(condition.get());
    }

    /** What can be judged by these means. */
    private Optional<Expr> condition() {
        if (clause.body() instanceof Clause.Body.Predicate predicate) {
            return Optional.of(predicate.condition());
        } else if (clause.body() instanceof Clause.Body.Probe probe && means == Means.PROBES) {
            return Optional.of(probe.condition());
        }
        return Optional.empty();
    }

    private Decision decide(Expr condition) {
        Truth truth = evaluator.truth(condition);
        Optional<Expr> because = Optional.of(condition);
        if (clause.obligation().isPermission()) {
            String note = truth == Truth.UNKNOWN ? "not known whether used" : truth == Truth.TRUE ? "used" : "not used";
            return new Decision(Outcome.NOT_APPLICABLE, note, truth == Truth.TRUE ? because : Optional.empty());
        }
        return switch (truth) {
            case FALSE -> new Decision(Outcome.FAIL, "", because);
            case UNKNOWN -> new Decision(Outcome.INCONCLUSIVE, "", because);
            case VACUOUS -> Decision.of(Outcome.NOT_APPLICABLE, "there is nothing that the clause speaks of");
            case TRUE ->
                namesBytes()
                        ? new Decision(Outcome.PASS, "", because)
                        : Decision.of(Outcome.NOT_TESTABLE, "the clause holds without a byte of the device being read");
        };
    }

    private boolean namesBytes() {
        return !read.ranges(naming).isEmpty() || !required.ranges(naming).isEmpty();
    }

    private List<Scope.Requirement> requirements() {
        List<Scope.Requirement> all = new ArrayList<>();
        clause.scope().ifPresent(s -> all.addAll(s.requirements()));
        all.addAll(clause.requirements());
        return all;
    }

    private String whyNotTestable() {
        if (clause.body() instanceof Clause.Body.Probe) {
            return "needs vtck probe";
        } else if (clause.body() instanceof Clause.Body.Trace) {
            return "needs vtck trace";
        } else if (clause.body() instanceof Clause.Body.Untestable untestable) {
            return untestable.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + untestable.why();
        }
        return "";
    }
}
