package org.vtck.conformance.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.grammar.Compilation;
import org.vtck.grammar.Compiler;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** The sources, the samples and the judge that the tests of this package share. */
final class Shipped {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root", ".."));

    private Shipped() {}

    static SourceSet sources() {
        Path folder = ROOT.resolve("spec/src/main/caplayout");
        try (Stream<Path> files = Files.walk(folder)) {
            List<SourceFile> read = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".caplayout")).toList()) {
                read.add(new SourceFile(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return new SourceSet(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest revision's model. */
    static SpecModel model() {
        return compiled(Optional.empty()).model().orElseThrow();
    }

    static Compilation compiled(Optional<String> revision) {
        return Compiler.compile(sources(), revision);
    }

    /** Every machine of the samples. */
    static List<Machine> samples() {
        Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), note -> {});
        return inputs.open(ROOT.resolve("conformance/samples").toString()).stream()
                .map(MachineSource::read)
                .toList();
    }

    /** The one sample of that name, without its ending. */
    static Machine sample(String name) {
        Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), note -> {});
        return inputs.open(ROOT.resolve("conformance/samples/" + name + ".txt").toString())
                .get(0)
                .read();
    }

    /** The outcome of every clause on a function, by id. */
    static Map<String, Outcome> judged(InterpretedJudge judge, Machine machine, PciFunction function) {
        byte[] outcomes = new byte[judge.clauses().size()];
        judge.judgeFunction(machine, function, outcomes);
        Map<String, Outcome> byId = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            Clause clause = judge.clauses().get(i);
            if (!clause.ofTopology()) {
                byId.put(clause.id(), Outcome.values()[outcomes[i]]);
            }
        }
        return byId;
    }

    /** The ids of the clauses with an outcome. */
    static List<String> with(Outcome outcome, Map<String, Outcome> byId) {
        return byId.entrySet().stream()
                .filter(e -> e.getValue() == outcome)
                .map(Map.Entry::getKey)
                .toList();
    }
}
