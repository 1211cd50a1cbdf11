package org.vtck.conformance.transport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/** Cycles that remember what the registers held that they write, and can put it back, the last first. */
final class UndoneCycles implements ConfigCycles {
    private final ConfigCycles cycles;
    private final Deque<Held> written = new ArrayDeque<>();

    private record Held(FunctionAddress function, int register, Width width, long value) {}

    UndoneCycles(ConfigCycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public long read(FunctionAddress function, int register, Width width) throws IOException {
        return cycles.read(function, register, width);
    }

    @Override
    public void write(FunctionAddress function, int register, Width width, long value) throws IOException {
        written.push(new Held(function, register, width, cycles.read(function, register, width)));
        cycles.write(function, register, width, value);
    }

    @Override
    public byte[] space(FunctionAddress function) throws IOException {
        return cycles.space(function);
    }

    void undo() throws IOException {
        while (!written.isEmpty()) {
            Held held = written.pop();
            cycles.write(held.function(), held.register(), held.width(), held.value());
        }
    }
}
