package org.vtck.conformance.transport;

import java.io.IOException;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;

/** Accesses of probes as configuration cycles. */
public final class CyclesAccess implements LiveAccess {
    private final ConfigCycles cycles;

    public CyclesAccess(ConfigCycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public long read(org.vtck.spec.model.FunctionAddress function, int register, int bytes) {
        try {
            return cycles.read(address(function), register, Width.of(bytes));
        } catch (IOException e) {
            throw new AccessLostException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Delivery write(org.vtck.spec.model.FunctionAddress function, int register, int bytes, long value) {
        try {
            cycles.write(address(function), register, Width.of(bytes), value);
            return Delivery.DELIVERED;
        } catch (WriteRefusedException e) {
            return Delivery.REFUSED;
        } catch (IOException e) {
            throw new AccessLostException(String.valueOf(e.getMessage()), e);
        }
    }

    private static FunctionAddress address(org.vtck.spec.model.FunctionAddress function) {
        return new FunctionAddress(function.bus(), function.slot(), function.number());
    }
}
