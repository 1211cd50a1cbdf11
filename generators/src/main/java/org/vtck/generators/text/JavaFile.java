package org.vtck.generators.text;

import java.util.TreeSet;
import org.vtck.generators.output.Output;

/** One Java source file: its package, its imports as they turn out to be needed, and its text. */
public final class JavaFile {
    private final String inPackage;
    private final String type;
    private final TreeSet<String> imports = new TreeSet<>();
    private final TreeSet<String> statics = new TreeSet<>();
    private final Text body = new Text();

    /** The file of a top-level type. */
    public JavaFile(String inPackage, String type) {
        this.inPackage = inPackage;
        this.type = type;
    }

    /** The name of its type. */
    public String type() {
        return type;
    }

    public Text body() {
        return body;
    }

    /** The simple name of a class, which is imported where that is needed. */
    public String use(Class<?> used) {
        if (used.getEnclosingClass() != null) {
            return use(used.getEnclosingClass()) + "." + used.getSimpleName();
        }
        return use(used.getPackageName(), used.getSimpleName());
    }

    /** The simple name of a generated class. */
    public String use(String itsPackage, String name) {
        if (!itsPackage.equals(inPackage) && !itsPackage.equals("java.lang")) {
            imports.add(itsPackage + "." + name);
        }
        return name;
    }

    /** The simple name of a static member. */
    public String member(Class<?> owner, String name) {
        statics.add(owner.getName() + "." + name);
        return name;
    }

    /** Puts the file into the output. */
    public void into(Output output) {
        Text text = new Text().line("// Generated from the sources of the model. Do not edit.");
        text.line("package " + inPackage + ";").blank();
        statics.forEach(name -> text.line("import static " + name + ";"));
        text.blank();
        imports.forEach(name -> text.line("import " + name + ";"));
        text.blank().lines(body);
        output.add(inPackage.replace('.', '/') + "/" + type + ".java", text.toString());
    }

    /** Puts the documentation of a package into the output. */
    public static void describe(String itsPackage, String sentence, Output output) {
        Text text = new Text().line("// Generated from the sources of the model. Do not edit.");
        text.doc(sentence);
        text.line("@NullMarked");
        text.line("package " + itsPackage + ";").blank();
        text.line("import org.jspecify.annotations.NullMarked;");
        output.add(itsPackage.replace('.', '/') + "/package-info.java", text.toString());
    }
}
