package org.vtck.grammar.resolve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Reaction;
import org.vtck.spec.model.Structure;

/** Resolves the lines of a device that say what it does while a machine runs: resets, reactions, what is behind it. */
final class BehaviourResolver {
    /** What finds the region of a capability. */
    private static final List<String> REGION = List.of("cap.bar", "cap.offset", "cap.length");

    private final Report report;
    private final Function<Name, Optional<Structure>> structures;
    private final BiFunction<Structure, Term.Path, Optional<Leaf>> leaves;

    BehaviourResolver(
            Report report,
            Function<Name, Optional<Structure>> structures,
            BiFunction<Structure, Term.Path, Optional<Leaf>> leaves) {
        this.report = report;
        this.structures = structures;
        this.leaves = leaves;
    }

    Optional<Device.Step> step(Item.Step step, SettingResolver settings) {
        if (step instanceof Item.Step.Reset reset) {
            return structures
                    .apply(reset.structure())
                    .flatMap(s -> leaves.apply(s, reset.path())
                            .map(leaf -> new Device.Reset(
                                    s,
                                    leaf,
                                    settings.optional(reset.when()),
                                    reset.path().place())));
        } else if (step instanceof Item.Step.Reacts reacts) {
            return structures.apply(reacts.structure()).flatMap(s -> reacts(reacts, s, settings));
        } else if (step instanceof Item.Step.Behind behind) {
            return behind(behind, settings);
        } else if (step instanceof Item.Step.Queues queues) {
            return settings.value(queues.count())
                    .flatMap(count -> settings.value(queues.size())
                            .map(size ->
                                    new Device.Queues(count, size, settings.optional(queues.when()), queues.place())));
        } else if (step instanceof Item.Step.Offers offers) {
            return settings.value(offers.bits())
                    .map(bits -> new Device.Offers(bits, settings.optional(offers.when()), offers.place()));
        }
        return Optional.empty();
    }

    private Optional<Device.Step> reacts(Item.Step.Reacts reacts, Structure structure, SettingResolver settings) {
        Name word = reacts.reaction();
        Optional<Reaction> reaction = Reaction.of(word.text());
        if (reaction.isEmpty()) {
            report.add(NearMiss.hint(
                    Diagnostic.error(DiagnosticCode.CL2002, word.place(), "no reaction is called `" + word + "`"),
                    word.text(),
                    Arrays.stream(Reaction.values()).map(Reaction::word).toList()));
            return Optional.empty();
        }
        if (!has(structure, reaction.get().needs(), word, "`" + word + "`")) {
            return Optional.empty();
        }
        return leaves.apply(structure, reacts.path())
                .map(leaf -> new Device.Reacts(
                        reaction.get(),
                        structure,
                        leaf,
                        settings.optional(reacts.when()),
                        reacts.path().place()));
    }

    private Optional<Device.Step> behind(Item.Step.Behind behind, SettingResolver settings) {
        Optional<Structure> capability = structures.apply(behind.capability());
        Optional<Structure> structure = structures.apply(behind.structure());
        if (capability.isEmpty()
                || structure.isEmpty()
                || !has(capability.get(), REGION, behind.capability(), "a capability with something behind it")) {
            return Optional.empty();
        }
        return Optional.of(new Device.Behind(
                capability.get(),
                structure.get(),
                settings.optional(behind.size()),
                settings.settings(structure.get(), behind.settings()),
                settings.optional(behind.when()),
                behind.structure().place()));
    }

    private boolean has(Structure structure, List<String> paths, Name place, String asker) {
        for (String path : paths) {
            if (Layouts.of(structure).leaf(path).isEmpty()) {
                report.error(
                        DiagnosticCode.CL3102,
                        place.place(),
                        asker + " needs a field `" + path + "`, which `" + structure.name() + "` does not have");
                return false;
            }
        }
        return true;
    }
}
