package org.vtck.conformance.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.virtio.VirtioDevice;
import org.vtck.spec.interpret.build.Behaviour;
import org.vtck.spec.interpret.build.BuiltDevice;
import org.vtck.spec.interpret.build.WriteMasks;
import org.vtck.spec.model.Misbehaviour;
import org.vtck.spec.model.Reaction;
import org.vtck.spec.subject.NetworkPort;

/** The configuration space of one function: for each bit its value, whether it can be written and whether a 1 clears it. */
public final class EmulatedFunction {
    private final byte[] bytes;
    private final byte[] built;
    private final byte[] writable;
    private final byte[] clearable;
    private final byte[] resets;
    private final List<ReactiveRegister> registers;
    private final Optional<RegionWindow> window;
    private final Optional<VirtioDevice> device;
    private Optional<NetworkPort> network;

    private EmulatedFunction(
            byte[] bytes,
            WriteMasks writes,
            byte[] resets,
            List<ReactiveRegister> registers,
            Optional<RegionWindow> window,
            Optional<VirtioDevice> device,
            Optional<NetworkPort> network) {
        this.bytes = bytes;
        this.built = bytes.clone();
        this.writable = Arrays.copyOf(writes.writable(), bytes.length);
        this.clearable = Arrays.copyOf(writes.clearable(), bytes.length);
        this.resets = Arrays.copyOf(resets, bytes.length);
        this.registers = List.copyOf(registers);
        this.window = window;
        this.device = device;
        this.network = network;
    }

    /** A function that keeps what is written and does no more, of which cycles reach the first {@code size} bytes. */
    static EmulatedFunction of(byte[] bytes, WriteMasks writes, int size) {
        return new EmulatedFunction(
                Arrays.copyOf(bytes, size),
                writes,
                new byte[0],
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * A function of which configuration cycles reach the first {@code size} bytes.
     *
     * @param bytes what it shows at power-on
     */
    static EmulatedFunction of(byte[] bytes, BuiltDevice built, int size) {
        return of(bytes, built, size, Set.of());
    }

    /** The same with something wrong with it. */
    static EmulatedFunction of(byte[] bytes, BuiltDevice built, int size, Set<Misbehaviour> faults) {
        Behaviour behaviour = built.behaviour();
        List<ReactiveRegister> registers = behaviour.registers().stream()
                .filter(r -> r.at() + r.leaf().offset() + r.leaf().bytes() <= size)
                .map(ReactiveRegister::new)
                .toList();
        Optional<VirtioDevice> device = VirtioDevice.of(built);
        return new EmulatedFunction(
                Arrays.copyOf(bytes, size),
                built.writes(),
                behaviour.resets(),
                registers,
                device.flatMap(d -> RegionWindow.of(behaviour, d, faults)),
                device,
                Optional.empty());
    }

    /** The same function with what a driver reads from it beside its configuration space. */
    EmulatedFunction withNetwork(Optional<NetworkPort> port) {
        return new EmulatedFunction(
                bytes, new WriteMasks(writable, clearable), resets, registers, window, device, port);
    }

    /** What a driver reads from a network function that is not in its configuration space; empty for any other. */
    public Optional<NetworkPort> network() {
        return network;
    }

    /** Gives a network function another MAC address, as its driver or its user does while it runs. */
    public void useMac(long mac) {
        network = network.map(port -> port.withMac(mac));
    }

    /** 256 or 4096 bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of what is in it now; unlike a read it has no effect. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bits that take what is written, for each byte. */
    public byte[] writable() {
        return writable.clone();
    }

    /** The bits that a written 1 clears, for each byte. */
    public byte[] clearable() {
        return clearable.clone();
    }

    /** The virtio device that answers behind this function's registers; empty if it is none or has no modern interface. */
    public Optional<VirtioDevice> device() {
        return device;
    }

    byte[] held() {
        return bytes;
    }

    /** The first register with a reaction. */
    Optional<ReactiveRegister> reacting(Reaction reaction) {
        return registers.stream().filter(r -> r.reaction() == reaction).findFirst();
    }

    /** Takes over the bits in which two images differ from each other, whatever is in them now; so a reset gives them too. */
    void change(byte[] from, byte[] to) {
        for (int at = 0; at < bytes.length; at++) {
            int bits = from[at] ^ to[at];
            bytes[at] = (byte) ((bytes[at] & ~bits) | (to[at] & bits));
            built[at] = (byte) ((built[at] & ~bits) | (to[at] & bits));
        }
    }

    /** Little-endian; what lies beyond the end reads as all ones. */
    public long read(int register, Width width) {
        window.ifPresent(w -> w.beforeRead(bytes, register, width));
        long value = 0;
        for (int i = width.bytes() - 1; i >= 0; i--) {
            int at = register + i;
            value = (value << 8) | (at < bytes.length ? bytes[at] & 0xff : 0xff);
        }
        return value;
    }

    /**
     * Byte for byte: writable bits take the value, then written ones clear; what lies beyond the end is dropped. Then the
     * registers react that the write touches.
     *
     * @return what is to be done to others
     */
    List<Consequence> write(int register, Width width, long value) {
        List<ReactiveRegister> touched = new ArrayList<>();
        for (ReactiveRegister reactive : registers) {
            if (reactive.isTouchedBy(register, width.bytes())) {
                touched.add(reactive);
            }
        }
        long[] before = touched.stream().mapToLong(r -> r.value(bytes)).toArray();
        for (int i = 0; i < width.bytes() && register + i < bytes.length; i++) {
            int at = register + i;
            int written = (int) (value >>> (8 * i)) & 0xff;
            int kept = (bytes[at] & ~writable[at]) | (written & writable[at]);
            bytes[at] = (byte) (kept & ~(written & clearable[at]));
        }
        List<Consequence> consequences = new ArrayList<>();
        for (int i = 0; i < touched.size(); i++) {
            ReactiveRegister reactive = touched.get(i);
            reactive.after(bytes, before[i], register, width, value).ifPresent(consequences::add);
            if (reactive.reaction() == Reaction.BUS_MASTERING && reactive.value(bytes) == 0) {
                device.ifPresent(VirtioDevice::stop);
            }
        }
        window.ifPresent(w -> w.afterWrite(bytes, register, width));
        return consequences;
    }

    /**
     * What the device says returns to its value at power-on does so; everything else keeps its value.
     *
     * @return what is to be done to others
     */
    List<Consequence> reset() {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((bytes[i] & ~resets[i]) | (built[i] & resets[i]));
        }
        device.ifPresent(VirtioDevice::reset);
        return registers.stream().flatMap(r -> r.afterReset(bytes).stream()).toList();
    }
}
