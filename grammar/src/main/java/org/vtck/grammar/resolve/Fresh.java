package org.vtck.grammar.resolve;

import java.util.Collection;
import java.util.Optional;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Structure;

/** Names as seen inside a structure that is not whole yet: its layout so far is computed anew, never remembered. */
record Fresh(Names names) implements Names {
    @Override
    public Optional<Structure> structure(String name) {
        return names.structure(name);
    }

    @Override
    public Layout layout(Structure structure) {
        return Layouts.of(structure);
    }

    @Override
    public Optional<CapabilityList> list(String name) {
        return names.list(name);
    }

    @Override
    public Optional<Definitions.Resolved> definition(Name name) {
        return names.definition(name);
    }

    @Override
    public boolean isDefinition(String name) {
        return names.isDefinition(name);
    }

    @Override
    public boolean isProfile(String name) {
        return names.isProfile(name);
    }

    @Override
    public Constants constants() {
        return names.constants();
    }

    @Override
    public Optional<Structure> baseHeader() {
        return names.baseHeader();
    }

    @Override
    public Collection<String> structureNames() {
        return names.structureNames();
    }

    @Override
    public Collection<String> definitionNames() {
        return names.definitionNames();
    }
}
