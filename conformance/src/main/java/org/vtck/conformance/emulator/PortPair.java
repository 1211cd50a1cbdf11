package org.vtck.conformance.emulator;

import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/**
 * The ports 0xcf8 and 0xcfc..0xcff as QEMU has them. The address port takes four bytes and nothing less, and shows its low bytes to
 * a narrower read; its two low bits count beside those of the data port, where hardware ignores them. An access to the data port
 * that is not aligned, or goes beyond it, is cut into aligned ones.
 */
public final class PortPair {
    private final EmulatedMachine machine;
    private long address;

    PortPair(EmulatedMachine machine) {
        this.machine = machine;
    }

    /** What {@code in} gives. */
    public long read(int port, Width width) {
        if (port == ConfigRegisters.CONFIG_ADDRESS) {
            return address & width.allOnes();
        }
        requireData(port);
        return data(port - ConfigRegisters.CONFIG_DATA, width);
    }

    /** What {@code out} does. */
    public void write(int port, Width width, long value) {
        width.requireFits(value);
        if (port != ConfigRegisters.CONFIG_ADDRESS) {
            requireData(port);
            data(port - ConfigRegisters.CONFIG_DATA, width, value);
        } else if (width == Width.DWORD) {
            address = value;
        }
    }

    private long data(int lane, Width width) {
        if (lane >= Width.DWORD.bytes()) {
            return width.allOnes();
        }
        if (lane % width.bytes() != 0) {
            Width half = width.half();
            return data(lane, half) | data(lane + half.bytes(), half) << (Byte.SIZE * half.bytes());
        }
        return isEnabled() ? machine.read(function(), register(lane), width) : width.allOnes();
    }

    private void data(int lane, Width width, long value) {
        if (lane % width.bytes() != 0) {
            Width half = width.half();
            data(lane, half, value & half.allOnes());
            data(lane + half.bytes(), half, value >>> (Byte.SIZE * half.bytes()));
        } else if (lane < Width.DWORD.bytes() && isEnabled()) {
            machine.write(function(), register(lane), width, value);
        }
    }

    private static void requireData(int port) {
        int lane = port - ConfigRegisters.CONFIG_DATA;
        if (lane < 0 || lane >= Width.DWORD.bytes()) {
            throw new IllegalArgumentException("port 0x" + Integer.toHexString(port) + " is no configuration port");
        }
    }

    private int register(int lane) {
        return (int) (address | lane) & (ConfigRegisters.CONVENTIONAL_SIZE - 1);
    }

    private boolean isEnabled() {
        return (address & ConfigRegisters.CONFIG_ADDRESS_ENABLE) != 0;
    }

    private FunctionAddress function() {
        return FunctionAddress.ofPorts(address);
    }
}
