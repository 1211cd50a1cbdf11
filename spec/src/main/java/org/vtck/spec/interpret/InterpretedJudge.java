package org.vtck.spec.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Explainer;
import org.vtck.spec.verdict.Judge;
import org.vtck.spec.verdict.Verdict;

/** Judges any model by interpreting its clauses, and explains. Not for use by several threads at once. */
public final class InterpretedJudge implements Judge, Explainer {
    private final ModelIndex index;
    private final Set<String> chosen;
    private final Optional<Probing> probing;
    private Optional<MachineView> machine = Optional.empty();
    private Optional<FunctionView> function = Optional.empty();

    /** The probes of a machine and the clauses for which they may be made. */
    private record Probing(LiveProbes probes, Predicate<Clause> clauses) {}

    private InterpretedJudge(ModelIndex index, Set<String> chosen, Optional<Probing> probing) {
        this.index = index;
        this.chosen = Set.copyOf(chosen);
        this.probing = probing;
    }

    /** A judge that finds out per machine which profiles are active. */
    public static InterpretedJudge of(SpecModel model) {
        return of(model, Set.of());
    }

    /** A judge with these profiles chosen by the user; others become active by themselves. */
    public static InterpretedJudge of(SpecModel model, Set<String> chosen) {
        return new InterpretedJudge(ModelIndex.of(model), chosen, Optional.empty());
    }

    /**
     * A judge that judges clauses with a probe as well; for the one machine that the probes reach.
     *
     * @param clauses those for which probes are made; the others are judged if bytes decide them
     */
    public static InterpretedJudge probing(
            SpecModel model, Set<String> chosen, LiveProbes probes, Predicate<Clause> clauses) {
        return new InterpretedJudge(ModelIndex.of(model), chosen, Optional.of(new Probing(probes, clauses)));
    }

    @Override
    public List<Clause> clauses() {
        return index.model().clauses();
    }

    /** The profiles that are active on a machine, with the reasons. */
    public ActiveProfiles profiles(Machine of) {
        return view(of).profiles();
    }

    /** Turns to a machine whose profiles are known. */
    public void take(Machine of, ActiveProfiles active) {
        machine = Optional.of(new MachineView(index, active, of));
        function = Optional.empty();
    }

    @Override
    public void judgeFunction(Machine of, PciFunction one, byte[] outcomes) {
        FunctionView view = view(of, one);
        List<Clause> clauses = clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (!clauses.get(i).ofTopology()) {
                outcomes[i] = (byte) judgement(view.machine(), Optional.of(view), clauses.get(i))
                        .outcome()
                        .ordinal();
            }
        }
    }

    @Override
    public void judgeTopology(Machine of, byte[] outcomes) {
        List<Clause> clauses = clauses();
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).ofTopology()) {
                outcomes[i] = (byte) judgement(view(of), Optional.empty(), clauses.get(i))
                        .outcome()
                        .ordinal();
            }
        }
    }

    @Override
    public Verdict explain(Clause clause, Machine of, PciFunction one) {
        FunctionView view = view(of, one);
        return judgement(view.machine(), Optional.of(view), clause).verdict();
    }

    @Override
    public Verdict explain(Clause clause, Machine of) {
        return judgement(view(of), Optional.empty(), clause).verdict();
    }

    private Judgement judgement(MachineView machine, Optional<FunctionView> function, Clause clause) {
        boolean isProbed = probing.map(p -> p.clauses().test(clause)).orElse(false);
        return new Judgement(machine, function, clause, isProbed ? Judgement.Means.PROBES : Judgement.Means.BYTES);
    }

    // The same machine object means the same bytes; comparing its functions one by one would cost their number each
    // time.
    @SuppressWarnings("ReferenceEquality")
    private MachineView view(Machine of) {
        if (machine.isEmpty() || machine.get().machine() != of) {
            machine = Optional.of(
                    new MachineView(index, ActiveProfiles.on(index, of, chosen), of, probing.map(Probing::probes)));
            function = Optional.empty();
        }
        return machine.get();
    }

    @SuppressWarnings("ReferenceEquality")
    private FunctionView view(Machine of, PciFunction one) {
        MachineView view = view(of);
        if (function.isEmpty() || function.get().function() != one) {
            function = Optional.of(view.function(one));
        }
        return function.get();
    }
}
