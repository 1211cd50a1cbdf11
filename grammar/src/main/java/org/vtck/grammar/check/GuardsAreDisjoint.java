package org.vtck.grammar.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** No entry of a list can be an instance of two structures. */
final class GuardsAreDisjoint implements Check {
    @Override
    public Stream<Diagnostic> of(SpecModel model) {
        List<Structure> capabilities = model.structures().stream()
                .filter(s -> s.home() instanceof Home.Capability)
                .toList();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, List<Guarded>> byId = new LinkedHashMap<>();
        for (Structure structure : capabilities) {
            Home.Capability home = (Home.Capability) structure.home();
            List<Guarded> rivals = byId.computeIfAbsent(home.list() + " " + home.id(), k -> new ArrayList<>());
            Guarded guarded = new Guarded(structure, home.guard(), GuardFacts.of(home.guard()));
            if (rivals.size() >= MOST_RIVALS) {
                diagnostics.add(Diagnostic.error(
                        DiagnosticCode.CL2301,
                        structure.place(),
                        "more than " + MOST_RIVALS + " structures share one list and id"));
                break;
            }
            rivals.stream()
                    .filter(r -> mayBothAccept(guarded, r))
                    .forEach(r -> diagnostics.add(overlap(structure, r.structure())));
            rivals.add(guarded);
        }
        return diagnostics.stream();
    }

    private static final int MOST_RIVALS = 1000;

    private record Guarded(Structure structure, Home.Guard guard, GuardFacts facts) {}

    private static boolean mayBothAccept(Guarded one, Guarded other) {
        boolean oneFallsBack = one.guard() instanceof Home.Guard.Otherwise;
        boolean otherFallsBack = other.guard() instanceof Home.Guard.Otherwise;
        if (oneFallsBack || otherFallsBack) {
            return oneFallsBack && otherFallsBack;
        }
        return !one.facts().excludes(other.facts());
    }

    private static Diagnostic overlap(Structure later, Structure earlier) {
        return Diagnostic.error(
                        DiagnosticCode.CL2301,
                        later.place(),
                        "the guards of `" + later + "` and `" + earlier + "` are not shown to exclude each other")
                .withNote("`" + earlier + "` is stated here", earlier.place())
                .withHint("compare one field with different constants in each, or use `otherwise`");
    }
}
