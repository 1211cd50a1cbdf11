package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

/** Makes the judge of a model, with the constants that name its clauses, and the registry. */
public final class JudgeGenerator implements Generator {
    @Override
    public void generate(SpecModel model, Output output) {
        Plan plan = new Plan(model);
        JavaFile.describe(
                Plan.PACKAGE,
                "The judge: {@code Facts} is one function, {@code Topology} all of a machine, each module has its facts and its"
                        + " clauses. Start at {@link GeneratedJudge}.",
                output);
        plan.modulesWithFacts().forEach(m -> new FactsWriter(plan, m).into(output));
        for (CapabilityList list : model.lists()) {
            new WalkWriter(plan, list).into(output);
        }
        new HubWriter(plan).into(output);
        new ProfilesWriter(plan).into(output);
        new EnumerationsWriter(plan).into(output);
        clauses(plan, output);
        CatalogueWriter catalogue = new CatalogueWriter(model);
        catalogue.catalogue(output);
        catalogue.registry(output);
    }

    private static void clauses(Plan plan, Output output) {
        ScopesWriter scopes = new ScopesWriter(plan);
        Columns columns = new Columns(plan, new JavaFile(Plan.PACKAGE, "Topology"));
        scopes.ofFunctions(output);
        scopes.ofTopologies(columns, output);
        Map<String, Integer> numbers = new HashMap<>();
        TreeMap<String, List<Clause>> byModule = new TreeMap<>();
        for (Clause clause : plan.model().clauses()) {
            numbers.put(clause.id(), numbers.size());
            byModule.computeIfAbsent(clause.module(), m -> new ArrayList<>()).add(clause);
        }
        byModule.forEach(
                (module, clauses) -> new ClausesWriter(plan, module, numbers, columns).into(module, clauses, output));
        new TopologyWriter(columns).into(output);
        new JudgeWriter(plan).into(modules(byModule, false), modules(byModule, true), output);
    }

    private static List<String> modules(TreeMap<String, List<Clause>> byModule, boolean ofTopology) {
        return byModule.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(c -> c.ofTopology() == ofTopology))
                .map(Map.Entry::getKey)
                .toList();
    }
}
