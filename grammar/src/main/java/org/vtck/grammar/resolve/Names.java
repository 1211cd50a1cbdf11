package org.vtck.grammar.resolve;

import java.util.Collection;
import java.util.Optional;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Structure;

/** The things that expressions refer to by name; each lookup reports what it cannot find only where it says so. */
interface Names {
    /** A structure that is stated (and exists at this revision). */
    Optional<Structure> structure(String name);

    /** Its layout, computed once. */
    Layout layout(Structure structure);

    Optional<CapabilityList> list(String name);

    Optional<Definitions.Resolved> definition(Name name);

    boolean isDefinition(String name);

    boolean isProfile(String name);

    Constants constants();

    /** The header that every function has. */
    Optional<Structure> baseHeader();

    /** Names of structures, for near misses. */
    Collection<String> structureNames();

    /** Names of definitions, for near misses. */
    Collection<String> definitionNames();
}
