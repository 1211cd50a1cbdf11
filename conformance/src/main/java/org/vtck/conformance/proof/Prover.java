package org.vtck.conformance.proof;

import java.util.List;
import java.util.Optional;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;

/** Settles claims about a model, one after the other. */
public final class Prover {
    private final Solver solver;
    private final Rejudging rejudging;
    private final Together together;

    /** A prover of claims about this model. */
    public Prover(SpecModel model, Solver solver) {
        this.solver = solver;
        this.rejudging = new Rejudging(model);
        this.together = new Together(model);
    }

    /** Settles one claim; with a finding comes the function that shows it. */
    public Settled settle(Claim claim) {
        return together.shownBy(claim)
                .map(by -> new Settled(claim, Result.PROVED, 0, "shown by " + by, 0))
                .orElseGet(() -> solved(claim));
    }

    private Settled solved(Claim claim) {
        long effort = 0;
        Optional<String> gaveUp = Optional.empty();
        for (int depth : claim.depths()) {
            Reply reply = solver.check(claim.script().apply(depth));
            effort += reply.effort();
            if (reply.answer() == claim.expected()) {
                return asExpected(claim, depth, reply.witness(), effort);
            } else if (reply.answer() == Answer.UNKNOWN) {
                gaveUp = Optional.of("the solver gave up: " + reply.reason());
            } else if (reply.answer() == Answer.SATISFIABLE) {
                return claim.otherwise().isEmpty() ? refuted(claim, depth, reply, effort) : weaker(claim, effort);
            }
        }
        int deepest = claim.depths().get(claim.depths().size() - 1);
        if (gaveUp.isPresent()) {
            return new Settled(claim, Result.UNKNOWN, deepest, gaveUp.get(), effort);
        }
        return claim.otherwise().isEmpty()
                ? new Settled(claim, Result.REFUTED, deepest, "there is no such function", effort)
                : weaker(claim, effort);
    }

    /** What a solver found is what the judges find, or one of the three is wrong. */
    private Settled asExpected(Claim claim, int depth, Optional<Witness> witness, long effort) {
        Optional<String> differs = witness.filter(w -> !claim.predicted().isEmpty())
                .flatMap(w -> rejudging.disagreement(w, claim.clauses(), claim.predicted()));
        Result result = differs.isPresent() ? Result.DISAGREES : Result.PROVED;
        return new Settled(claim, result, depth, differs.orElse(""), witness, List.of(), effort);
    }

    private Settled refuted(Claim claim, int depth, Reply reply, long effort) {
        Optional<Witness> witness = reply.witness();
        Optional<Rejudging.Shown> shown =
                witness.filter(Witness::hasSpace).map(w -> rejudging.show(w, claim.clauses()));
        return new Settled(
                claim,
                Result.REFUTED,
                depth,
                shown.map(Rejudging.Shown::text).orElse(""),
                witness,
                shown.map(Rejudging.Shown::marks).orElse(List.of()),
                effort);
    }

    private Settled weaker(Claim claim, long before) {
        long effort = before;
        for (Claim each : claim.otherwise()) {
            Settled settled = solved(each);
            effort += settled.effort();
            if (settled.result() != Result.PROVED) {
                return settled;
            }
        }
        String note = "in the weaker form that " + claim.otherwise().get(0).sentence();
        return new Settled(claim, Result.PROVED, 0, note, effort);
    }
}
