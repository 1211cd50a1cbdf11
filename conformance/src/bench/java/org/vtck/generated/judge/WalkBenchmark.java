package org.vtck.generated.judge;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
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
import org.vtck.conformance.input.Inputs;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** The walk of the list of a virtio function of 256 bytes, in the package of the generated judge because only it walks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WalkBenchmark {
    private final Facts facts = new Facts();
    private final PciFunction function;

    public WalkBenchmark() {
        Path sample = Path.of(System.getProperty("vtck.root", ".."), "conformance/samples/virtio-net-pc.txt");
        Machine machine = new Inputs(new ByteArrayInputStream(new byte[0]), note -> {})
                .open(sample.toString())
                .get(0)
                .read();
        function = machine.functions().stream()
                .filter(f -> f.space().little(0, 2) == 0x1af4)
                .findFirst()
                .orElseThrow();
    }

    /** The copy of the bytes that comes before anything else. */
    @Benchmark
    public int load() {
        facts.load(function, Machine.State.RESET, 0, 0);
        return facts.known();
    }

    @Benchmark
    public int loadAndWalk() {
        facts.load(function, Machine.State.RESET, 0, 0);
        return facts.pciWalk().entries();
    }

    /** The walk, and the guard of one structure asked of every entry. */
    @Benchmark
    public int loadWalkAndOneGuard() {
        facts.load(function, Machine.State.RESET, 0, 0);
        return facts.virtioPci.virtioPciNotifyCap().count();
    }
}
