package org.vtck.conformance.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.vtck.conformance.emulator.PlantedMachine;
import org.vtck.spec.interpret.build.CannotBuildException;
import org.vtck.spec.interpret.build.FaultApplication;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.SpecModel;

/**
 * Faults against clauses.
 *
 * @param columns the clauses that are judged, from bytes or by a probe, in the order of the model
 * @param rows one per fault and permission test that can be built, in the order of the model
 * @param problems all that differs from the declarations; empty if the sources keep what they promise
 * @param stopped whether faults are missing; then nothing is said about clauses that no fault breaks
 */
public record KillMatrix(List<Clause> columns, List<Row> rows, List<Problem> problems, boolean stopped) {
    public KillMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Applies every fault of a model and judges. */
    public static KillMatrix of(SpecModel model) {
        return of(model, () -> false);
    }

    /**
     * The same until somebody has enough of it.
     *
     * @param stops asked before each fault
     */
    public static KillMatrix of(SpecModel model, BooleanSupplier stops) {
        return new Making(model, stops).matrix();
    }

    /** The ids of the clauses that fail under a fault. */
    public Optional<Row> row(String fault) {
        return rows.stream().filter(r -> r.fault().name().equals(fault)).findFirst();
    }

    /** One making of the matrix. */
    private static final class Making {
        private final SpecModel model;
        private final BooleanSupplier stops;
        private final Findings findings;
        private final FaultApplication application;
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Set<String> goodBases = new HashSet<>();

        Making(SpecModel model, BooleanSupplier stops) {
            this.model = model;
            this.stops = stops;
            this.findings = new Findings(model);
            this.application = FaultApplication.of(model);
        }

        KillMatrix matrix() {
            List<Clause> columns =
                    model.clauses().stream().filter(Making::isJudged).toList();
            for (Fault fault : model.faults()) {
                if (stops.getAsBoolean()) {
                    return new KillMatrix(columns, rows, problems, true);
                }
                try {
                    if (goodBases.add(fault.base())) {
                        base(fault);
                    }
                    row(fault);
                } catch (CannotBuildException e) {
                    problems.add(new Problem.CannotBuild(fault, String.valueOf(e.getMessage()), e.place()));
                }
            }
            columns.stream().filter(c -> !c.obligation().isPermission()).forEach(this::coverage);
            return new KillMatrix(columns, rows, problems, false);
        }

        private void base(Fault fault) {
            findings.of(application.base(fault), PlantedMachine.of(application.plantBase(fault)))
                    .forEach((clause, finding) -> {
                        if (finding.fails()) {
                            problems.add(new Problem.GoodBaseFails(fault, clause, finding.text()));
                        }
                    });
        }

        private void row(Fault fault) {
            List<String> fails = new ArrayList<>();
            List<String> uses = new ArrayList<>();
            List<String> waits = new ArrayList<>();
            findings.of(application.apply(fault), PlantedMachine.of(application.plant(fault)))
                    .forEach((clause, finding) -> {
                        boolean declared = fault.clauses().contains(clause.id());
                        if (!isJudged(clause)) {
                            if (declared) {
                                waits.add(clause.id());
                            }
                            return;
                        }
                        if (finding.fails()) {
                            fails.add(clause.id());
                        }
                        if (finding.uses()) {
                            uses.add(clause.id());
                        }
                        compare(fault, clause, finding, declared);
                    });
            rows.add(new Row(fault, fails, uses, waits));
        }

        private void compare(Fault fault, Clause clause, Finding finding, boolean declared) {
            boolean isFault = fault.kind() == Fault.Kind.FAULT;
            if (finding.fails() && !(isFault && declared)) {
                problems.add(new Problem.NotDeclared(fault, clause, finding.text()));
            } else if (declared && isFault && !finding.fails()) {
                problems.add(new Problem.NotNoticed(fault, clause, finding.outcomes()));
            } else if (declared && !isFault && !finding.uses()) {
                problems.add(new Problem.NotUsed(fault, clause, finding.outcomes()));
            }
        }

        private void coverage(Clause clause) {
            List<Row> breaking = rows.stream()
                    .filter(r ->
                            r.fault().kind() == Fault.Kind.FAULT && r.fails().contains(clause.id()))
                    .toList();
            if (breaking.isEmpty()) {
                problems.add(new Problem.NeverBroken(clause));
            } else if (clause.impliedBy().isEmpty()
                    && breaking.stream().noneMatch(r -> r.fails().size() == 1)) {
                problems.add(new Problem.NeverAlone(clause));
            }
            for (Row row : breaking) {
                for (String other : clause.impliedBy()) {
                    if (!row.fails().contains(other)) {
                        problems.add(new Problem.NotImplied(row.fault(), clause, other));
                    }
                }
            }
        }

        private static boolean isJudged(Clause clause) {
            return clause.body() instanceof Clause.Body.Predicate || clause.body() instanceof Clause.Body.Probe;
        }
    }
}
