package org.vtck.conformance.proof;

import java.util.Optional;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;

/** Settles claims about a model, one after the other. */
public final class Prover {
    private final Solver solver;
    private final Replay replay;
    private final Together together;

    /** A prover of claims about this model. */
    public Prover(SpecModel model, Solver solver) {
        this.solver = solver;
        this.replay = new Replay(model);
        this.together = new Together(model);
    }

    /** Settles one claim; with a finding comes the function that shows it. */
    public Settled settle(Claim claim) {
        Optional<String> shown = together.shownBy(claim);
        return shown.map(by -> new Settled(claim, Result.PROVED, 0, "shown by " + by, Optional.empty(), 0))
                .orElseGet(() -> solved(claim));
    }

    private Settled solved(Claim claim) {
        long effort = 0;
        String gaveUp = "";
        Optional<Witness> witness = Optional.empty();
        int depth = 0;
        for (int tried : claim.depths()) {
            depth = tried;
            Reply reply = solver.check(claim.script().apply(tried));
            effort += reply.effort();
            if (reply.answer() == claim.expected()) {
                return checked(claim, tried, reply.witness(), effort);
            } else if (reply.answer() == Answer.UNKNOWN) {
                gaveUp = reply.reason();
            } else if (reply.witness().isPresent()) {
                witness = reply.witness();
                break;
            }
        }
        if (!claim.otherwise().isEmpty()) {
            return enough(claim, effort);
        }
        Result result = gaveUp.isEmpty() ? Result.REFUTED : Result.UNKNOWN;
        return new Settled(claim, result, depth, gaveUp, witness, effort);
    }

    /** What a solver found is what the judges find, or one of the three is wrong. */
    private Settled checked(Claim claim, int depth, Optional<Witness> witness, long effort) {
        Optional<String> differs = witness.filter(w -> !claim.predicted().isEmpty())
                .flatMap(w -> replay.disagreement(w, claim.clauses(), claim.predicted()));
        return new Settled(
                claim,
                differs.isPresent() ? Result.DISAGREES : Result.PROVED,
                depth,
                differs.orElse(""),
                witness,
                effort);
    }

    private Settled enough(Claim claim, long before) {
        long effort = before;
        for (Claim weaker : claim.otherwise()) {
            Settled settled = solved(weaker);
            effort += settled.effort();
            if (settled.result() != Result.PROVED) {
                return new Settled(
                        weaker, settled.result(), settled.depth(), settled.note(), settled.witness(), effort);
            }
        }
        return new Settled(
                claim,
                Result.PROVED,
                0,
                "in the weaker form that " + claim.otherwise().get(0).sentence(),
                Optional.empty(),
                effort);
    }
}
