package org.vtck.conformance.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.run.Examiner;
import org.vtck.generated.Registry;
import org.vtck.generated.judge.GeneratedJudge;
import org.vtck.generated.model.PackagedModel;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceSet;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.verdict.Judge;

/**
 * Gives judges for a model. The generated judge is given only for a model of the sources and the revision that it was made from;
 * evidence always comes from the interpreter.
 */
public final class Engines {
    private Engines() {}

    /** Whether the generated judge was made from the sources and the revision of the model. */
    public static boolean isGeneratedFor(SpecModel model) {
        return model.hash().equals(Registry.HASH) && model.revision().equals(Registry.REVISION);
    }

    /** The model of a source set, if it is the one that was compiled when vtck was built; nothing is parsed for it. */
    public static Optional<SpecModel> modelOf(SourceSet sources) {
        return sources.hash().equals(Registry.HASH) ? Optional.of(PackagedModel.read()) : Optional.empty();
    }

    /**
     * A judge with these profiles chosen by the user.
     *
     * @throws NoGeneratedJudgeException if the choice names the generated judge and it is not one of the model
     */
    public static Judge judge(SpecModel model, Set<String> chosen, EngineChoice choice) {
        return judge(model, chosen, choice, InterpretedJudge.of(model, chosen));
    }

    /**
     * Judge, explainer and profiles for each machine.
     *
     * @throws NoGeneratedJudgeException if the choice names the generated judge and it is not one of the model
     */
    public static Examiner examiner(SpecModel model, Set<String> chosen, EngineChoice choice) {
        InterpretedJudge explaining = InterpretedJudge.of(model, chosen);
        Judge judge = judge(model, chosen, choice, explaining);
        return machine -> {
            ActiveProfiles active = profiles(machine, judge, explaining, chosen);
            return new Examiner.Bench(judge, explaining, List.copyOf(active.active()), active.notes());
        };
    }

    /** To interpret what every function shows takes long; the generated judge knows fast when that comes to nothing. */
    private static ActiveProfiles profiles(
            Machine machine, Judge judge, InterpretedJudge explaining, Set<String> chosen) {
        if (judge instanceof GeneratedJudge generated
                && generated.profiles(machine).equals(chosen)) {
            ActiveProfiles active = new ActiveProfiles(chosen, chosen, List.of());
            explaining.take(machine, active);
            return active;
        }
        return explaining.profiles(machine);
    }

    private static Judge judge(
            SpecModel model, Set<String> chosen, EngineChoice choice, InterpretedJudge interpreting) {
        boolean generated = isGeneratedFor(model);
        if (choice == EngineChoice.INTERPRETED || (choice == EngineChoice.FASTEST && !generated)) {
            return interpreting;
        } else if (!generated) {
            throw new NoGeneratedJudgeException("the engine `" + choice.word() + "` was made from other sources than"
                    + " these or for another revision than " + model.revision() + ": use `interpreted`");
        }
        Judge judge = Registry.judge(model.clauses(), chosen);
        return choice == EngineChoice.BOTH ? new BothJudges(judge, interpreting) : judge;
    }
}
