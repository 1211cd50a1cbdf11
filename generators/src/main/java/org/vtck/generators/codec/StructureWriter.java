package org.vtck.generators.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Text;
import org.vtck.spec.interpret.codec.Octets;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.runtime.Bytes;

/** Writes the record of one structure. */
final class StructureWriter {
    private final CodecNames names;
    private final List<Component> components;
    private final JavaFile file;
    private final Text text;

    StructureWriter(CodecNames names) {
        this.names = names;
        this.components = Component.of(names);
        this.file = new JavaFile(names.inPackage(), names.type());
        this.text = file.body();
    }

    void into(Output output) {
        doc();
        header();
        constants();
        checks();
        names.layout().leaves().forEach(this::accessor);
        decode();
        encode();
        text.line("}");
        file.into(output);
    }

    private boolean hasTail() {
        return !names.layout().isFixed();
    }

    private void doc() {
        String said = names.structure().doc().map(d -> ": " + d.trim()).orElse(".");
        String kind = names.structure().kind().name().toLowerCase(java.util.Locale.ROOT);
        text.doc("{@code " + kind + " " + names.structure().name() + "}" + said);
    }

    private void header() {
        List<String> parameters = new ArrayList<>();
        for (Component component : components) {
            parameters.add(javaType(component) + " " + component.name());
        }
        if (hasTail()) {
            parameters.add(file.use(Octets.class) + " tail");
        }
        if (parameters.isEmpty()) {
            text.line("public record " + names.type() + "() {");
            return;
        }
        text.line("public record " + names.type() + "(");
        for (String parameter : parameters.subList(0, parameters.size() - 1)) {
            text.more(parameter + ",");
        }
        text.lastBeforeBody(parameters.get(parameters.size() - 1) + ") {");
    }

    private String javaType(Component component) {
        return component.isBytes()
                ? file.use(Octets.class)
                : CodecNames.javaType(component.first().width());
    }

    private void constants() {
        String what = hasTail() ? "Bytes before the members of variable length." : "Bytes of every instance.";
        text.doc(what);
        text.line("public static final int BYTES = " + names.layout().fixedBytes() + ";")
                .blank();
        for (Leaf leaf : names.layout().leaves()) {
            int end = leaf.offset() + leaf.bytes();
            text.line("/** Bytes up to the end of {@code " + leaf.path() + "}. */");
            text.line("public static final int " + names.end(leaf) + " = " + end + ";")
                    .blank();
        }
    }

    private void checks() {
        if (components.isEmpty()) {
            return;
        }
        text.line("public " + names.type() + " {");
        for (Component component : components) {
            Leaf cell = component.first();
            if (component.isBytes()) {
                text.line(bytes() + ".fills(\"" + component.name() + "\", " + component.name() + ".length(), "
                        + component.cells().size() + ");");
            } else if (cell.width() < 64) {
                text.line(bytes() + ".fits(\"" + component.name() + "\", " + component.name() + ", " + cell.width()
                        + ");");
            }
        }
        text.line("}").blank();
    }

    private void accessor(Leaf leaf) {
        text.doc("{@code " + leaf.path() + "} of the instance at {@code at}.");
        text.line("public static " + CodecNames.javaType(leaf.width()) + " " + names.accessor(leaf)
                + "(byte[] space, int at) {");
        text.line("return " + Words.read(leaf, bytes()) + ";");
        text.line("}").blank();
    }

    private String bytes() {
        return file.use(Bytes.class);
    }

    private void decode() {
        text.doc(
                hasTail()
                        ? "Decodes the instance of {@code length} bytes at {@code at}; it has at least {@link #BYTES}."
                        : "Decodes the instance at {@code at}.");
        text.line("public static " + names.type() + " decode(byte[] space, int at" + (hasTail() ? ", int length" : "")
                + ") {");
        List<String> values = components.stream().map(this::decoded).collect(Collectors.toCollection(ArrayList::new));
        if (hasTail()) {
            values.add(file.use(Octets.class) + ".of(space, at + BYTES, at + length)");
        }
        if (values.isEmpty()) {
            text.line("return new " + names.type() + "();");
        } else {
            text.line("return new " + names.type() + "(");
        }
        for (int i = 0; i < values.size(); i++) {
            text.more(values.get(i) + (i + 1 < values.size() ? "," : ");"));
        }
        text.line("}").blank();
    }

    private String decoded(Component component) {
        if (component.isBytes()) {
            int from = component.offset();
            return file.use(Octets.class) + ".of(space, " + Words.place(from) + ", "
                    + Words.place(from + component.cells().size()) + ")";
        }
        return Words.read(component.first(), bytes());
    }

    private void encode() {
        text.doc("Writes all bits of this instance at {@code at}.");
        text.line("public void encode(byte[] space, int at) {");
        for (List<Component> word : Words.of(components)) {
            text.line(Words.write(word, bytes()));
        }
        if (hasTail()) {
            text.line("tail.copyTo(space, at + BYTES);");
        }
        text.line("}");
    }
}
