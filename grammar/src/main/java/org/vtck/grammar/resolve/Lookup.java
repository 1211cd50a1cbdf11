package org.vtck.grammar.resolve;

import java.util.Collection;
import java.util.Optional;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Structure;

/** Finds structures, lists and definitions, each resolved when it is first asked for. */
final class Lookup implements Names {
    private final Declarations declarations;
    private final Constants constants;
    private final StructureResolver structures;
    private final ListResolver lists;
    private final Definitions definitions;

    Lookup(Declarations declarations, Revisions revisions, Constants constants, Report report) {
        this.declarations = declarations;
        this.constants = constants;
        this.structures = new StructureResolver(declarations, revisions, report, this);
        this.lists = new ListResolver(declarations, report, this);
        this.definitions = new Definitions(declarations, report);
    }

    StructureResolver structures() {
        return structures;
    }

    ListResolver lists() {
        return lists;
    }

    Definitions definitions() {
        return definitions;
    }

    @Override
    public Optional<Structure> structure(String name) {
        return structures.structure(name);
    }

    @Override
    public Layout layout(Structure structure) {
        return structures.layout(structure);
    }

    @Override
    public Optional<CapabilityList> list(String name) {
        return lists.list(name);
    }

    @Override
    public Optional<Definitions.Resolved> definition(Name name) {
        return definitions.resolve(name, this);
    }

    @Override
    public boolean isDefinition(String name) {
        return definitions.isStated(name);
    }

    @Override
    public boolean isProfile(String name) {
        return declarations.find(Item.Profile.class, name).isPresent();
    }

    @Override
    public Constants constants() {
        return constants;
    }

    @Override
    public Optional<Structure> baseHeader() {
        return declarations.all(Item.Structure.class).stream()
                .filter(d ->
                        d.item().role() == Item.Role.HEADER && d.item().home().isEmpty())
                .findFirst()
                .flatMap(d -> structure(d.item().name().text()));
    }

    @Override
    public Collection<String> structureNames() {
        return declarations.names(Item.Structure.class);
    }

    @Override
    public Collection<String> definitionNames() {
        return definitions.names();
    }
}
