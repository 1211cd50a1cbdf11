package org.vtck.conformance.emulator;

import java.util.Optional;
import java.util.OptionalLong;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/**
 * Memory, as far as it shows configuration space: the bytes of each function one after the other, once the host bridge opens the
 * window. All other memory reads as zero and drops writes.
 */
public final class MemoryWindow {
    private final EmulatedMachine machine;
    private Optional<WindowPlace> place = Optional.empty();

    MemoryWindow(EmulatedMachine machine) {
        this.machine = machine;
    }

    /** Takes the place that the host bridge's register names. */
    void move(EmulatedFunction bridge) {
        place = WindowPlace.after(bridge, place);
    }

    /** Where the window starts; empty while it is closed. */
    public OptionalLong base() {
        return place.isPresent() ? OptionalLong.of(place.get().base()) : OptionalLong.empty();
    }

    /** What a load from memory gives, aligned or not. */
    public long read(long address, Width width) {
        if (address % width.bytes() != 0) {
            Width half = width.half();
            return read(address, half) | read(address + half.bytes(), half) << (Byte.SIZE * half.bytes());
        }
        return inside(address) ? machine.read(function(address), register(address), width) : 0;
    }

    /** What a store to memory does, aligned or not. */
    public void write(long address, Width width, long value) {
        width.requireFits(value);
        if (address % width.bytes() != 0) {
            Width half = width.half();
            write(address, half, value & half.allOnes());
            write(address + half.bytes(), half, value >>> (Byte.SIZE * half.bytes()));
        } else if (inside(address)) {
            machine.write(function(address), register(address), width, value);
        }
    }

    private boolean inside(long address) {
        return place.isPresent()
                && address >= place.get().base()
                && address < place.get().base() + place.get().length();
    }

    private FunctionAddress function(long address) {
        return FunctionAddress.ofWindow(address - place.orElseThrow().base());
    }

    private int register(long address) {
        return (int) (address - place.orElseThrow().base()) & (ConfigRegisters.EXTENDED_SIZE - 1);
    }
}
