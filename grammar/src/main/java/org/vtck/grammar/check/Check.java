package org.vtck.grammar.check;

import java.util.stream.Stream;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.model.SpecModel;

/** One rule: the diagnostics that a model gives rise to. */
@FunctionalInterface
interface Check {
    Stream<Diagnostic> of(SpecModel model);
}
