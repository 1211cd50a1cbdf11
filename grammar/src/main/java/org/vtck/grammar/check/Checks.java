package org.vtck.grammar.check;

import java.util.List;
import org.vtck.grammar.resolve.Report;
import org.vtck.spec.model.SpecModel;

/** All rules, in the order in which they run. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new FieldsDoNotOverlap(),
            new SizesAreAsStated(),
            new ByteOrdersAreStated(),
            new VariableLengthsComeLast(),
            new LengthsAreHeld(),
            new GuardsAreDisjoint(),
            new AssumptionsAreUsed(),
            new ClausesAreBroken());

    private Checks() {}

    /** Runs every rule. */
    public static void run(SpecModel model, Report report) {
        for (Check check : ALL) {
            check.of(model).forEach(report::add);
        }
    }
}
