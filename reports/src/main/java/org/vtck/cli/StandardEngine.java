package org.vtck.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.engine.Engines;
import org.vtck.conformance.engine.NoGeneratedJudgeException;
import org.vtck.conformance.run.Examiner;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.grammar.SourceFormatter;
import org.vtck.reports.text.FunctionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Compiles sources; judges by generated code where it was made from them, and explains by interpreting. */
final class StandardEngine implements Engine {
    @Override
    public SpecModel model(Optional<String> spec) {
        if (spec.isEmpty()) {
            return compiled(Sources.packaged(), Optional.empty());
        }
        Optional<Path> folder = folder(spec.get());
        if (folder.isPresent()) {
            return compiled(Sources.folder(folder.get()), Optional.empty());
        }
        SourceSet packaged = Sources.packaged();
        SpecModel newest = compiled(packaged, Optional.empty());
        if (newest.revision().equals(spec.get())) {
            return newest;
        } else if (!newest.revisions().contains(spec.get())) {
            throw NearMiss.unknown("revision or folder", spec.get(), newest.revisions());
        }
        return compiled(packaged, spec);
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static SpecModel compiled(SourceSet sources, Optional<String> revision) {
        Optional<SpecModel> known = revision.isEmpty() ? Engines.modelOf(sources) : Optional.empty();
        return known.orElseGet(() -> parsed(sources, revision));
    }

    private static SpecModel parsed(SourceSet sources, Optional<String> revision) {
        Compilation compilation = Compiler.compile(sources, revision);
        return compilation.model().orElseThrow(() -> new SourcesWithErrors(sources, compilation.diagnostics()));
    }

    @Override
    public Examiner examiner(SpecModel model, Set<String> profiles, EngineChoice choice) {
        try {
            return Engines.examiner(model, profiles, choice);
        } catch (NoGeneratedJudgeException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String format(SourceFile file) {
        return SourceFormatter.format(file);
    }

    @Override
    public FunctionKind kind(SpecModel model) {
        return new DefinedKind(model);
    }
}
