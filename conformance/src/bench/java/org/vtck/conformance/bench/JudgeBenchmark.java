package org.vtck.conformance.bench;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.vtck.conformance.engine.Compared;
import org.vtck.conformance.input.Inputs;
import org.vtck.generated.Registry;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Judge;

/** All static clauses on one virtio function of 256 bytes, outcomes only: generated and interpreted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JudgeBenchmark {
    private static final String SAMPLE = "conformance/samples/virtio-net-pc.txt";

    private final Machine machine;
    private final PciFunction function;
    private final Judge generated;
    private final Judge interpreted;
    private final byte[] outcomes;

    public JudgeBenchmark() {
        SpecModel model = Compared.model(java.util.Optional.empty());
        Path sample = Path.of(System.getProperty("vtck.root", ".."), SAMPLE);
        machine = new Inputs(new ByteArrayInputStream(new byte[0]), note -> {})
                .open(sample.toString())
                .get(0)
                .read();
        List<PciFunction> virtio = machine.functions().stream()
                .filter(f -> f.space().little(0, 2) == 0x1af4)
                .toList();
        function = virtio.get(0);
        generated = Registry.judge(model.clauses(), Set.of());
        interpreted = InterpretedJudge.of(model, Set.of());
        outcomes = new byte[model.clauses().size()];
    }

    @Benchmark
    public byte[] generated() {
        generated.judgeFunction(machine, function, outcomes);
        return outcomes;
    }

    @Benchmark
    public byte[] interpreted() {
        interpreted.judgeFunction(machine, function, outcomes);
        return outcomes;
    }
}
