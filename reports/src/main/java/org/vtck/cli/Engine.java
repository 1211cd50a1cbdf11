package org.vtck.cli;

import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.run.Examiner;
import org.vtck.reports.text.FunctionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;

/** What gives models and judges to the commands: the seam at which tests put small ones. */
interface Engine {
    /**
     * The model of a source set.
     *
     * @param spec a folder of sources, or a revision of the sources that come with vtck; empty for the newest
     */
    SpecModel model(Optional<String> spec);

    /** Judges with some profiles chosen by the user; who decides is chosen, too, the interpreter always explains. */
    Examiner examiner(SpecModel model, Set<String> profiles, EngineChoice choice);

    /** A source laid out as all sources are. */
    String format(SourceFile file);

    /** Says what functions show themselves to be. */
    FunctionKind kind(SpecModel model);

    /** The compiler, the generated judge and the interpreter. */
    static Engine standard() {
        return new StandardEngine();
    }
}
