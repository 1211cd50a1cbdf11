package org.vtck.cli;

import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.run.Examiner;
import org.vtck.reports.console.FunctionKind;
import org.vtck.spec.model.SpecModel;

/** Not wired yet. */
final class StandardEngine implements Engine {
    @Override
    public SpecModel model(Optional<String> spec) {
        throw new UsageException("no sources can be compiled yet");
    }

    @Override
    public Examiner examiner(SpecModel model, Set<String> profiles) {
        throw new UsageException("nothing can be judged yet");
    }

    @Override
    public FunctionKind kind(SpecModel model) {
        return (machine, function) -> "";
    }
}
