package org.vtck.conformance.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.conformance.input.Inputs;
import org.vtck.conformance.input.MachineSource;
import org.vtck.generated.Registry;
import org.vtck.grammar.Compiler;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/** Sources, samples, and what two judges disagree on. */
public final class Compared {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root", ".."));

    private Compared() {}

    /** The model of the shipped sources. */
    public static SpecModel model(Optional<String> revision) {
        return Compiler.compile(sources(), revision).model().orElseThrow();
    }

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

    /** Every machine of the samples. */
    public static List<Machine> samples() {
        Inputs inputs = new Inputs(new ByteArrayInputStream(new byte[0]), note -> {});
        return inputs.open(ROOT.resolve("conformance/samples").toString()).stream()
                .map(MachineSource::read)
                .toList();
    }

    static Machine machine(Machine.Origin origin, Machine.State state, byte[]... spaces) {
        List<PciFunction> functions = new ArrayList<>();
        for (int i = 0; i < spaces.length; i++) {
            functions.add(PciFunction.of(
                    new FunctionAddress(0, i >> 6, i >> 1 & 0x1f, i & 1), ConfigSpace.of(spaces[i]), ""));
        }
        return new Machine("compared", origin, state, functions);
    }

    /** One line for each outcome that differs, of all functions and of the topology. */
    static List<String> differences(SpecModel model, Set<String> chosen, Machine machine) {
        org.vtck.spec.verdict.Judge generated = Registry.judge(model.clauses(), chosen);
        InterpretedJudge interpreted = InterpretedJudge.of(model, chosen);
        List<String> differences = new ArrayList<>();
        byte[] one = new byte[model.clauses().size()];
        byte[] other = new byte[one.length];
        for (PciFunction function : machine.functions()) {
            generated.judgeFunction(machine, function, one);
            interpreted.judgeFunction(machine, function, other);
            compare(model, machine.name() + " " + function.address(), one, other, differences);
        }
        generated.judgeTopology(machine, one);
        interpreted.judgeTopology(machine, other);
        compare(model, machine.name(), one, other, differences);
        return differences;
    }

    private static void compare(SpecModel model, String subject, byte[] one, byte[] other, List<String> differences) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                Clause clause = model.clauses().get(i);
                differences.add(subject + " " + clause.id() + ": generated " + Outcome.values()[one[i]]
                        + ", interpreted " + Outcome.values()[other[i]]);
            }
        }
    }
}
