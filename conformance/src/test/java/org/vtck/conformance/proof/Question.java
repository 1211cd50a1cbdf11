package org.vtck.conformance.proof;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kodkod.engine.satlab.SATFactory;
import org.vtck.conformance.failover.Invariant;

/** A question to the solver. It is the default one, SAT4J, which is Java and so everywhere. */
final class Question {
    private final CompModule module;

    Question(CompModule module) {
        this.module = module;
    }

    boolean hasAnswer() {
        return solve().satisfiable();
    }

    /** Some answer. */
    Optional<Trace> trace() {
        A4Solution solution = solve();
        return solution.satisfiable() ? Optional.of(new TraceReader(module).read(solution)) : Optional.empty();
    }

    /** The invariants that do not hold in the second state of some answer; empty if there is no answer. */
    Optional<Set<Invariant>> brokenInSecond() {
        A4Solution solution = solve();
        return solution.satisfiable()
                ? Optional.of(new TraceReader(module).brokenIn("Step$1", solution))
                : Optional.empty();
    }

    /** All answers, in the solver's order; they differ in more than names, since the model takes names in order. */
    List<Trace> traces() {
        List<Trace> traces = new ArrayList<>();
        TraceReader reader = new TraceReader(module);
        for (A4Solution solution = solve(); solution.satisfiable(); solution = solution.next()) {
            traces.add(reader.read(solution));
        }
        return traces;
    }

    private A4Solution solve() {
        Command command = module.getAllCommands().get(module.getAllCommands().size() - 1);
        return TranslateAlloyToKodkod.execute_command(A4Reporter.NOP, module.getAllReachableSigs(), command, options());
    }

    private static A4Options options() {
        A4Options options = new A4Options();
        // Looking one up by name would extract and load every native solver, and two threads at that end in a crash.
        options.solver = SATFactory.DEFAULT;
        options.noOverflow = true;
        // The model breaks its symmetries itself; breaking them again would hide traces.
        options.symmetry = 0;
        return options;
    }
}
