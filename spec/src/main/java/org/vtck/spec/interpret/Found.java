package org.vtck.spec.interpret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Hex;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Structure;

/** Says what a function has where something is missing. */
final class Found {
    private Found() {}

    static String instead(Domain domain, Evaluator evaluator) {
        Optional<FunctionView> function =
                domain instanceof Domain.Functions ? Optional.empty() : evaluator.function(domain.of());
        Optional<CapabilityList> list = list(domain, evaluator.machine());
        if (function.isEmpty() || list.isEmpty()) {
            return "none found";
        }
        List<Entry> entries = function.get().walk(list.get()).entries();
        if (entries.isEmpty()) {
            return "no entry in the " + list.get().name() + " list";
        }
        return entries.stream()
                .map(e -> entry(function.get(), list.get(), e))
                .collect(Collectors.joining(", ", list.get().name() + " list: ", ""));
    }

    private static String entry(FunctionView function, CapabilityList list, Entry entry) {
        List<Structure> accepting = function.accepting(list, entry);
        String name =
                accepting.isEmpty() ? "unknown capability" : accepting.get(0).name();
        String id = entry.id().isPresent() ? " (id 0x" + Hex.padded(entry.id().getAsInt(), 2) + ")" : "";
        return name + id + " at 0x" + Hex.padded(entry.at(), 2);
    }

    private static Optional<CapabilityList> list(Domain domain, MachineView machine) {
        if (domain instanceof Domain.Unknown unknown) {
            return Optional.of(unknown.list());
        } else if (domain instanceof Domain.Entries entries) {
            return Optional.of(entries.list());
        } else if (domain instanceof Domain.Links links) {
            return Optional.of(links.list());
        } else if (domain instanceof Domain.Instances instances
                && instances.structure().home() instanceof Home.Capability home) {
            return machine.index().model().lists().stream()
                    .filter(l -> l.name().equals(home.list()))
                    .findFirst();
        }
        return Optional.empty();
    }
}
