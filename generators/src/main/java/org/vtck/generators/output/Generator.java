package org.vtck.generators.output;

import org.vtck.spec.model.SpecModel;

/** Derives files from a model: the same model gives the same files. */
public interface Generator {
    /** Puts its files into {@code output}. */
    void generate(SpecModel model, Output output);
}
