package org.vtck.generators;

import org.vtck.generators.codec.CodecGenerator;
import org.vtck.generators.judge.JudgeGenerator;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.spec.model.SpecModel;

/** All Java of a model: codecs and judge. The files compile with the classes of {@code spec} alone. */
public final class JavaGenerator implements Generator {
    @Override
    public void generate(SpecModel model, Output output) {
        new CodecGenerator().generate(model, output);
        new JudgeGenerator().generate(model, output);
    }
}
