package org.vtck.grammar.check;

import java.util.ArrayList;
import java.util.List;
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
        for (int i = 0; i < capabilities.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (mayBothAccept(capabilities.get(i), capabilities.get(j))) {
                    diagnostics.add(overlap(capabilities.get(i), capabilities.get(j)));
                }
            }
        }
        return diagnostics.stream();
    }

    private static boolean mayBothAccept(Structure a, Structure b) {
        Home.Capability one = (Home.Capability) a.home();
        Home.Capability other = (Home.Capability) b.home();
        if (!one.list().equals(other.list()) || one.id() != other.id()) {
            return false;
        }
        boolean oneFallsBack = one.guard() instanceof Home.Guard.Otherwise;
        boolean otherFallsBack = other.guard() instanceof Home.Guard.Otherwise;
        if (oneFallsBack || otherFallsBack) {
            return oneFallsBack && otherFallsBack;
        }
        return !GuardFacts.of(one.guard()).excludes(GuardFacts.of(other.guard()));
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
