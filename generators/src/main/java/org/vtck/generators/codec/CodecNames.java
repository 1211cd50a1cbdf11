package org.vtck.generators.codec;

import java.util.HashMap;
import java.util.Map;
import org.vtck.generators.text.Names;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** How the code of a structure is called, for those who write it and those who use it. */
public final class CodecNames {
    /** Package of all that is generated. */
    public static final String ROOT = "org.vtck.generated";

    private final Structure structure;
    private final Layout layout;
    private final Map<String, String> accessors = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();

    private CodecNames(Structure structure) {
        this.structure = structure;
        this.layout = Layouts.of(structure);
    }

    /** The names of a structure. */
    public static CodecNames of(Structure structure) {
        CodecNames names = new CodecNames(structure);
        Names methods = Names.scope("decode", "encode", "tail");
        Names constants = Names.scope("BYTES");
        for (Leaf leaf : names.layout.leaves()) {
            names.accessors.put(leaf.path(), methods.unique(Names.value(leaf.path())));
            names.ends.put(leaf.path(), constants.unique(Names.constant(leaf.path()) + "_END"));
        }
        return names;
    }

    public Structure structure() {
        return structure;
    }

    public Layout layout() {
        return layout;
    }

    public String inPackage() {
        return Names.packageOf(ROOT, structure.module());
    }

    public String type() {
        return Names.type(structure.name());
    }

    /** The method that reads a leaf, and the component that holds it. */
    public String accessor(Leaf leaf) {
        return known(accessors, leaf);
    }

    /** The constant that says how many bytes there are up to the end of a leaf's word. */
    public String end(Leaf leaf) {
        return known(ends, leaf);
    }

    private String known(Map<String, String> names, Leaf leaf) {
        String name = names.get(leaf.path());
        if (name == null) {
            throw new IllegalArgumentException(structure.name() + " has no field " + leaf.path());
        }
        return name;
    }

    /** The Java type of a number of so many bits. */
    public static String javaType(int width) {
        return width < 32 ? "int" : "long";
    }
}
