package org.vtck.conformance.emulator;

import java.util.Optional;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/**
 * The ports 0xcf8 and 0xcfc..0xcff as QEMU has them: the address port takes four bytes and nothing less, and its two low bits
 * count beside those of the data port, where hardware ignores them.
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
            return width == Width.DWORD ? address : width.allOnes();
        }
        int register = register(port);
        return function().map(f -> f.read(register, width)).orElse(width.allOnes());
    }

    /** What {@code out} does. */
    public void write(int port, Width width, long value) {
        width.requireFits(value);
        if (port != ConfigRegisters.CONFIG_ADDRESS) {
            int register = register(port);
            function().ifPresent(f -> f.write(register, width, value));
        } else if (width == Width.DWORD) {
            address = value;
        }
    }

    private int register(int port) {
        int lane = port - ConfigRegisters.CONFIG_DATA;
        if (lane < 0 || lane >= Width.DWORD.bytes()) {
            throw new IllegalArgumentException("port 0x" + Integer.toHexString(port) + " is no configuration port");
        }
        return (int) (address | lane) & (ConfigRegisters.CONVENTIONAL_SIZE - 1);
    }

    private Optional<EmulatedFunction> function() {
        return (address & ConfigRegisters.CONFIG_ADDRESS_ENABLE) == 0
                ? Optional.empty()
                : machine.function(FunctionAddress.ofPorts(address));
    }
}
