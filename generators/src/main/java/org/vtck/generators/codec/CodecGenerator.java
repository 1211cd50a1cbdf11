package org.vtck.generators.codec;

import java.util.TreeSet;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Makes one record for each structure, in the package of the module that states it. */
public final class CodecGenerator implements Generator {
    @Override
    public void generate(SpecModel model, Output output) {
        TreeSet<String> modules = new TreeSet<>();
        for (Structure structure : model.structures()) {
            new StructureWriter(CodecNames.of(structure)).into(output);
            modules.add(structure.module());
        }
        for (String module : modules) {
            JavaFile.describe(
                    org.vtck.generators.text.Names.packageOf(CodecNames.ROOT, module),
                    "Structures of module {@code " + module + "}: each is a record with static accessors.",
                    output);
        }
    }
}
