package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vtck.generators.codec.CodecNames;
import org.vtck.generators.text.Names;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Who is called what in the generated judge, and what of the model belongs together. */
final class Plan {
    /** Package of the generated judge. */
    static final String PACKAGE = CodecNames.ROOT + ".judge";

    private final SpecModel model;
    private final Map<String, CodecNames> codecs = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, Optional<String>> profileOfModule = new HashMap<>();
    private final Map<String, Enumeration> enumerations = new HashMap<>();
    private final TreeMap<String, List<Definition>> definitions = new TreeMap<>();
    private final TreeMap<String, List<Structure>> structures = new TreeMap<>();

    Plan(SpecModel model) {
        this.model = model;
        for (Module module : model.modules()) {
            profileOfModule.put(module.name(), module.profile());
        }
        model.enumerations().forEach(e -> enumerations.put(e.name(), e));
        Map<String, Names> taken = new HashMap<>();
        for (Structure structure : model.structures()) {
            codecs.put(structure.name(), CodecNames.of(structure));
            if (!(structure.home() instanceof Home.Plain)) {
                structures
                        .computeIfAbsent(structure.module(), m -> new ArrayList<>())
                        .add(structure);
                member(structure.module(), structure.name(), taken);
            }
        }
        for (Definition definition : model.definitions()) {
            definitions
                    .computeIfAbsent(definition.module(), m -> new ArrayList<>())
                    .add(definition);
            member(definition.module(), definition.name(), taken);
        }
    }

    private void member(String module, String name, Map<String, Names> taken) {
        Names names = taken.computeIfAbsent(module, m -> Names.scope("facts", "turn"));
        members.put(module + " " + name, names.unique(Names.value(name)));
    }

    SpecModel model() {
        return model;
    }

    CodecNames codec(Structure structure) {
        CodecNames known = codecs.get(structure.name());
        return known == null ? CodecNames.of(structure) : known;
    }

    /** Modules that hold definitions or structures with instances, sorted. */
    List<String> modulesWithFacts() {
        TreeMap<String, Object> all = new TreeMap<>(definitions);
        all.putAll(structures);
        return List.copyOf(all.keySet());
    }

    List<Definition> definitions(String module) {
        return definitions.getOrDefault(module, List.of());
    }

    List<Structure> structures(String module) {
        return structures.getOrDefault(module, List.of());
    }

    /** The method, field and such of a definition in the facts of its module. */
    String member(Definition definition) {
        return memberOf(definition.module(), definition.name());
    }

    /** The method that says whether the number of a definition is known. */
    String knows(Definition definition) {
        return "knows" + Names.type(member(definition));
    }

    /** {@code prefix} before the member of a structure: {@code findMsix}. */
    String member(String prefix, Structure structure) {
        return prefix + Names.type(member(structure));
    }

    String member(Structure structure) {
        return memberOf(structure.module(), structure.name());
    }

    private String memberOf(String module, String name) {
        return Optional.ofNullable(members.get(module + " " + name))
                .orElseThrow(() -> new IllegalArgumentException("module " + module + " states no " + name));
    }

    /** The expression for the facts of a module, given {@code facts}. */
    static String facts(String module) {
        return "facts." + Names.value(module);
    }

    static String factsType(String module) {
        return Names.type(module) + "Facts";
    }

    static String clausesType(String module) {
        return Names.type(module) + "Clauses";
    }

    static String walkType(CapabilityList list) {
        return Names.type(list.name()) + "Walk";
    }

    static String walk(CapabilityList list) {
        return "facts." + Names.value(list.name()) + "Walk()";
    }

    static String scope(Scope scope) {
        return Names.value(scope.name());
    }

    Optional<Enumeration> enumeration(String name) {
        return Optional.ofNullable(enumerations.get(name));
    }

    Optional<String> profileOf(String module) {
        return profileOfModule.getOrDefault(module, Optional.empty());
    }

    /** The constant of a profile's bit. */
    static String profileConstant(String profile) {
        return "Profiles." + Names.constant(profile);
    }

    List<Profile> profiles() {
        return model.profiles();
    }

    CapabilityList list(String name) {
        return model.lists().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no list " + name));
    }

    /** The structures of a list, in source order. */
    List<Structure> structuresOf(CapabilityList list) {
        return model.structures().stream()
                .filter(s ->
                        s.home() instanceof Home.Capability home && home.list().equals(list.name()))
                .toList();
    }

    /** The header structure that holds a leaf of the base header. */
    CodecNames headerOf(Leaf leaf) {
        return model.structures().stream()
                .filter(s ->
                        s.home() instanceof Home.Header home && home.guard().isEmpty())
                .map(this::codec)
                .filter(c -> c.layout().leaf(leaf.path()).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no header has a field " + leaf.path()));
    }
}
