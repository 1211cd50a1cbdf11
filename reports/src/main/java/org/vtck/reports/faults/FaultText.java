package org.vtck.reports.faults;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.conformance.faults.Problem;
import org.vtck.conformance.faults.Row;
import org.vtck.reports.text.Page;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Fault;

/** The matrix for a person, row by row: a fault and the clauses that fail; then what is wrong with it. */
public final class FaultText {
    private final Page page;

    /** A report that leaves closing to the caller. */
    public FaultText(PrintWriter out) {
        this.page = new Page(out);
    }

    /** Prints a matrix. */
    public void print(KillMatrix matrix) {
        Map<String, List<Row>> byBase = new TreeMap<>();
        for (Row row : matrix.rows()) {
            byBase.computeIfAbsent(row.fault().base(), b -> new ArrayList<>()).add(row);
        }
        byBase.forEach((base, rows) -> {
            page.line(base);
            rows.forEach(this::row);
            page.blank();
        });
        if (!matrix.problems().isEmpty()) {
            page.line("What differs from the declarations");
            for (Problem problem : matrix.problems()) {
                page.wrapped("  ", problem.place() + ": " + problem.text(), "      ");
            }
            page.blank();
        }
        summary(matrix);
        page.finish();
    }

    private void row(Row row) {
        boolean permits = row.fault().kind() == Fault.Kind.PERMISSION;
        page.line("  " + row.fault().name());
        clauses(permits ? "uses   " : "breaks ", permits ? row.uses() : row.fails());
        clauses("needs a recording: ", row.waits());
        if (permits) {
            clauses("breaks ", row.fails());
        }
    }

    private void clauses(String verb, List<String> ids) {
        ids.forEach(id -> page.line("      " + verb + id));
    }

    private void summary(KillMatrix matrix) {
        List<Clause> breakable = matrix.columns().stream()
                .filter(c -> !c.obligation().isPermission())
                .toList();
        long broken = breakable.stream()
                .filter(c -> matrix.rows().stream().anyMatch(r -> r.fails().contains(c.id())))
                .count();
        long alone = breakable.stream()
                .filter(c -> matrix.rows().stream().anyMatch(r -> r.fails().equals(List.of(c.id()))))
                .count();
        long permissions = matrix.rows().stream()
                .filter(r -> r.fault().kind() == Fault.Kind.PERMISSION)
                .count();
        page.wrapped(
                "",
                (matrix.rows().size() - permissions) + " faults, " + permissions + " permission tests; of "
                        + breakable.size()
                        + " clauses that bytes or probes can break, " + broken + " are broken by some fault and "
                        + alone
                        + " by one that breaks nothing else");
        page.line(verdict(matrix));
    }

    private static String verdict(KillMatrix matrix) {
        int problems = matrix.problems().size();
        if (matrix.stopped()) {
            return "INTERRUPTED: faults are missing; differences so far: " + problems;
        } else if (problems == 0) {
            return "GOOD: the matrix is what the sources declare";
        }
        return "FAIL: " + problems + (problems == 1 ? " difference" : " differences")
                + " from what the sources declare";
    }
}
