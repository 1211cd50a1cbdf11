package org.vtck.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * All that a source set denotes at one revision.
 *
 * @param revision the revision chosen
 * @param revisions all revisions, oldest first
 * @param hash hash of the sources, 64 hex digits
 */
public record SpecModel(
        String revision,
        List<String> revisions,
        String hash,
        List<Module> modules,
        List<Profile> profiles,
        List<Document> documents,
        List<Enumeration> enumerations,
        List<Structure> structures,
        List<CapabilityList> lists,
        List<Assumption> assumptions,
        List<Definition> definitions,
        List<Scope> scopes,
        List<Clause> clauses,
        List<Device> devices,
        List<Topology> topologies,
        List<Relation> relations,
        List<Fault> faults) {
    public SpecModel {
        revisions = List.copyOf(revisions);
        modules = List.copyOf(modules);
        profiles = List.copyOf(profiles);
        documents = List.copyOf(documents);
        enumerations = List.copyOf(enumerations);
        structures = List.copyOf(structures);
        lists = List.copyOf(lists);
        assumptions = List.copyOf(assumptions);
        definitions = List.copyOf(definitions);
        scopes = List.copyOf(scopes);
        clauses = List.copyOf(clauses);
        devices = List.copyOf(devices);
        topologies = List.copyOf(topologies);
        relations = List.copyOf(relations);
        faults = List.copyOf(faults);
    }

    public Optional<Structure> structure(String name) {
        return structures.stream().filter(s -> s.name().equals(name)).findFirst();
    }

    public Optional<Enumeration> enumeration(String name) {
        return enumerations.stream().filter(e -> e.name().equals(name)).findFirst();
    }

    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<Device> device(String name) {
        return devices.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    public Optional<Topology> topology(String name) {
        return topologies.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    public Optional<Relation> relation(String name) {
        return relations.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    public Optional<Assumption> assumption(String id) {
        return assumptions.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /** The profile of the module that states a structure; empty when the structure is always active. */
    public Optional<String> profileOf(Structure structure) {
        return modules.stream()
                .filter(m -> m.name().equals(structure.module()))
                .findFirst()
                .flatMap(Module::profile);
    }
}
