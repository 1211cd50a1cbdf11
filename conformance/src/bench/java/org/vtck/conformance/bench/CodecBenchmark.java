package org.vtck.conformance.bench;

import java.util.Random;
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
import org.vtck.generated.virtio.pci.VirtioPciCap;

/** Reading and writing a {@code virtio_pci_cap}: generated and written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private final byte[] space = new byte[256];
    private final VirtioPciCap generated;
    private final HandWrittenCap byHand;
    private int at = 0x40;

    public CodecBenchmark() {
        new Random(1).nextBytes(space);
        generated = VirtioPciCap.decode(space, at);
        byHand = HandWrittenCap.decode(space, at);
    }

    /** All fields added up, so that none is left out and no record need exist. */
    @Benchmark
    public long accessorsGenerated() {
        return VirtioPciCap.capVndr(space, at)
                + VirtioPciCap.capNext(space, at)
                + VirtioPciCap.capLen(space, at)
                + VirtioPciCap.cfgType(space, at)
                + VirtioPciCap.bar(space, at)
                + VirtioPciCap.id(space, at)
                + VirtioPciCap.offset(space, at)
                + VirtioPciCap.length(space, at);
    }

    @Benchmark
    public long decodeGenerated() {
        VirtioPciCap cap = VirtioPciCap.decode(space, at);
        return cap.capVndr()
                + cap.capNext()
                + cap.capLen()
                + cap.cfgType()
                + cap.bar()
                + cap.id()
                + cap.offset()
                + cap.length();
    }

    @Benchmark
    public long decodeByHand() {
        HandWrittenCap cap = HandWrittenCap.decode(space, at);
        return cap.vndr() + cap.next() + cap.len() + cap.type() + cap.bar() + cap.id() + cap.offset() + cap.length();
    }

    @Benchmark
    public byte[] encodeGenerated() {
        generated.encode(space, at);
        return space;
    }

    @Benchmark
    public byte[] encodeByHand() {
        byHand.encode(space, at);
        return space;
    }
}
