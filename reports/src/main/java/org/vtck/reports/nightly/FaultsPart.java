package org.vtck.reports.nightly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.faults.Problem;
import org.vtck.reports.faults.FaultJson;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Fault;
import org.vtck.spec.verdict.Outcome;

/** The kill matrix against what the sources declare; writes {@code faults.json}. Items are faults and clauses. */
public final class FaultsPart implements Part {
    private static final String SUBJECT = "kill matrix";

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Findings run(Order order) {
        KillMatrix matrix = KillMatrix.of(order.model(), order::stops);
        order.out().write("faults.json", out -> FaultJson.write(out, order.model(), matrix, order.tool()));
        Subject subject = new Subject(SUBJECT, SUBJECT, order.model().hash());
        String note = matrix.rows().size() + " faults, " + matrix.columns().size() + " clauses, "
                + matrix.problems().size() + " not as declared";
        End end = matrix.stopped() ? End.INTERRUPTED : End.COMPLETE;
        return new Findings(end, note, List.of(new Look(subject, results(order, matrix))));
    }

    private static List<Result> results(Order order, KillMatrix matrix) {
        Set<String> bad = new HashSet<>();
        matrix.problems().stream().map(Problem::about).forEach(bad::add);
        List<Result> results = new ArrayList<>();
        for (Fault fault : order.model().faults()) {
            if (!matrix.stopped() || matrix.row(fault.name()).isPresent()) {
                results.add(result("fault:" + fault.name(), bad.contains(fault.name())));
            }
        }
        if (!matrix.stopped()) {
            for (Clause clause : matrix.columns()) {
                results.add(result(clause.id(), bad.contains(clause.id())));
            }
        }
        return results;
    }

    private static Result result(String item, boolean bad) {
        return new Result(item, bad ? Outcome.FAIL : Outcome.PASS, Weight.MANDATORY);
    }
}
