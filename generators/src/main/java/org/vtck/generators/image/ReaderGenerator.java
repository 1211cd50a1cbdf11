package org.vtck.generators.image;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.runtime.ModelInput;

/** Writes the Java that reads a {@link ModelImage}: a constructor call for each record, and no reflection. */
public final class ReaderGenerator implements Generator {
    /** Where the bytes are, beside the class that reads them. */
    public static final String IMAGE = "org/vtck/generated/model/model.bin";

    private static final String PACKAGE = "org.vtck.generated.model";

    @Override
    public void generate(SpecModel model, Output output) {
        JavaFile.describe(PACKAGE, "The model that the build compiled. Start at {@link PackagedModel}.", output);
        new Writer().into(output);
    }

    private static final class Writer {
        private final ModelTypes types = ModelTypes.found();
        private final JavaFile file = new JavaFile(PACKAGE, "PackagedModel");
        private final Text body = file.body();

        /** Methods that read lists and such, by what they are called. */
        private final TreeMap<String, Text> containers = new TreeMap<>();

        void into(Output output) {
            body.doc("Reads the model that the build compiled from the shipped sources.");
            body.line("public final class PackagedModel {");
            for (Class<?> type : types.enums()) {
                String name = file.use(type);
                body.line("private static final " + name + "[] " + constant(type) + " = " + name + ".values();");
            }
            body.blank();
            body.line("private final " + file.use(ModelInput.class) + " in;").blank();
            body.line("private PackagedModel(ModelInput in) {")
                    .line("this.in = in;")
                    .line("}")
                    .blank();
            read();
            object();
            types.records().forEach(this::record);
            containers.values().forEach(body::lines);
            body.line("}");
            file.into(output);
        }

        private void read() {
            String stream = file.use(InputStream.class);
            body.doc("The model.");
            body.line("public static " + file.use(SpecModel.class) + " read() {");
            body.line("try (" + stream + " bytes = PackagedModel.class.getResourceAsStream(\"model.bin\")) {");
            body.line("if (bytes == null) {");
            body.line("throw new IllegalStateException(\"vtck was built without its model\");");
            body.line("}");
            body.line("PackagedModel reader = new PackagedModel(new ModelInput(bytes.readAllBytes()));");
            body.line("while (reader.in.hasMore()) {");
            body.line("reader.in.keep(reader.object(reader.in.integer()));");
            body.line("}");
            body.line("return (SpecModel) reader.in.last();");
            body.line("} catch (" + file.use(IOException.class) + " e) {");
            body.line("throw new IllegalStateException(\"the model of vtck cannot be read\", e);");
            body.line("}").line("}").blank();
        }

        private void object() {
            body.line("private Object object(int type) {").line("switch (type) {");
            for (Class<?> type : types.records()) {
                body.line("case " + types.number(type) + ":");
                body.more("return " + method(type) + "();");
            }
            body.line("default:");
            body.more("throw new IllegalStateException(\"the model of vtck holds a thing of type \" + type);");
            body.line("}").line("}").blank();
        }

        private void record(Class<?> type) {
            String name = file.use(type);
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                parts.add(value(component.getGenericType()));
            }
            body.line("private " + name + " " + method(type) + "() {");
            body.line("return new " + name + "(" + String.join(", ", parts) + ");");
            body.line("}").blank();
        }

        /** The expression that reads a value. Java evaluates arguments from left to right, the order of the bytes. */
        private String value(Type type) {
            Class<?> raw = ModelTypes.raw(type);
            if (raw.isEnum()) {
                return constant(raw) + "[in.integer()]";
            } else if (raw == String.class) {
                return "in.text()";
            } else if (raw == int.class || raw == Integer.class) {
                return "in.integer()";
            } else if (raw == long.class || raw == Long.class) {
                return "in.number()";
            } else if (raw == boolean.class) {
                return "in.truth()";
            } else if (raw == byte[].class) {
                return "in.bytes()";
            } else if (raw == OptionalInt.class) {
                return "in.optionalInteger()";
            } else if (raw == OptionalLong.class) {
                return "in.optionalNumber()";
            } else if (raw.isRecord() || raw.isSealed()) {
                return "(" + file.use(raw) + ") in.object()";
            }
            return container(type) + "()";
        }

        /** The method that reads a list, map or optional value. */
        private String container(Type type) {
            Class<?> raw = ModelTypes.raw(type);
            List<Type> of = ModelTypes.arguments(type);
            String name = raw.getSimpleName().toLowerCase(java.util.Locale.ROOT) + "Of" + plain(of.get(of.size() - 1));
            if (!containers.containsKey(name)) {
                Text text = new Text();
                containers.put(name, text);
                text.line("private " + java(type) + " " + name + "() {");
                if (raw == Optional.class) {
                    text.line("return in.truth() ? Optional.of(" + value(of.get(0)) + ") : Optional.empty();");
                } else if (raw == List.class) {
                    listOf(of.get(0), text);
                } else if (raw == Map.class && of.get(0) == String.class) {
                    mapOf(of.get(1), text);
                } else {
                    throw new IllegalArgumentException("no way to read a " + type);
                }
                text.line("}").blank();
            }
            return name;
        }

        private void listOf(Type element, Text text) {
            text.line("int size = in.integer();");
            text.line(java(element) + "[] all = new " + java(element) + "[size];");
            text.line("for (int i = 0; i < size; i++) {");
            text.line("all[i] = " + value(element) + ";");
            text.line("}").line("return List.of(all);");
        }

        private void mapOf(Type value, Text text) {
            text.line("Map<String, " + java(value) + "> all = new " + file.use(HashMap.class) + "<>();");
            text.line("for (int i = in.integer(); i > 0; i--) {");
            text.line("all.put(in.text(), " + value(value) + ");");
            text.line("}").line("return all;");
        }

        private String java(Type type) {
            List<String> of =
                    ModelTypes.arguments(type).stream().map(this::java).toList();
            return file.use(ModelTypes.raw(type)) + (of.isEmpty() ? "" : "<" + String.join(", ", of) + ">");
        }

        private static String plain(Type type) {
            List<Type> of = ModelTypes.arguments(type);
            String name = full(ModelTypes.raw(type)).replace(".", "");
            return of.isEmpty() ? name : name + "Of" + plain(of.get(of.size() - 1));
        }

        private static String method(Class<?> type) {
            return Names.value(words(full(type)));
        }

        private static String constant(Class<?> type) {
            return Names.constant(words(full(type)));
        }

        /** {@code Clause.Party} for a nested type. */
        private static String full(Class<?> type) {
            String name = type.getName();
            return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        }

        private static String words(String name) {
            return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        }
    }
}
