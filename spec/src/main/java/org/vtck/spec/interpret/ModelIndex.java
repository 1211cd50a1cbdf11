package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Interval;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Derived facts of a model that an evaluation asks for again and again. */
public final class ModelIndex {
    private final SpecModel model;
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Map<String, Optional<String>> profileOfModule = new HashMap<>();
    private final Map<String, List<Structure>> byList = new HashMap<>();
    private final Map<String, Enumeration> enumerations = new HashMap<>();

    private ModelIndex(SpecModel model) {
        this.model = model;
    }

    /** The index of a model. */
    public static ModelIndex of(SpecModel model) {
        ModelIndex index = new ModelIndex(model);
        for (Module module : model.modules()) {
            index.profileOfModule.put(module.name(), module.profile());
        }
        for (Structure structure : model.structures()) {
            if (structure.home() instanceof Home.Capability home) {
                index.byList
                        .computeIfAbsent(home.list(), l -> new ArrayList<>())
                        .add(structure);
            }
        }
        for (Enumeration enumeration : model.enumerations()) {
            index.enumerations.put(enumeration.name(), enumeration);
        }
        return index;
    }

    public SpecModel model() {
        return model;
    }

    /** The layout of a structure that the sources name. */
    public Layout layout(Structure structure) {
        return layouts.computeIfAbsent(structure.name(), name -> Layouts.of(structure));
    }

    /** The structures of a list whose module is active, in source order. */
    public List<Structure> structuresOf(String list, ActiveProfiles active) {
        return byList.getOrDefault(list, List.of()).stream()
                .filter(s -> exists(s.module(), active))
                .toList();
    }

    /** Whether what a module states exists while these profiles are active. */
    public boolean exists(String module, ActiveProfiles active) {
        return active.covers(profileOfModule.getOrDefault(module, Optional.empty()));
    }

    /** The name of a value of an enumeration. */
    Optional<String> nameOf(String enumeration, long value) {
        return Optional.ofNullable(enumerations.get(enumeration)).flatMap(e -> e.nameOf(value));
    }

    /** The named values of an enumeration that exist while these profiles are active; empty if there is no such enumeration. */
    Optional<List<Interval>> named(String enumeration, ActiveProfiles active) {
        return Optional.ofNullable(enumerations.get(enumeration))
                .map(e -> e.constants().stream()
                        .filter(c -> exists(c.module(), active))
                        .map(c -> new Interval(c.value(), c.value()))
                        .toList());
    }
}
