package org.vtck.conformance.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.topology.Enumeration;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/**
 * Anything that a command reaches which speaks the line protocol of {@code docs/probe.md}: configuration cycles as lines. Buses are
 * taken as they are numbered.
 */
public final class ExecTransport implements Transport {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final LineProcess process;
    private final Permission permission;
    private final ConfigCycles cycles = new Cycles();
    private boolean isExtended;

    private ExecTransport(LineProcess process, Permission permission) {
        this.process = process;
        this.permission = permission;
    }

    /**
     * Starts a command.
     *
     * @throws IOException if it cannot be started
     */
    public static ExecTransport start(List<String> command, Permission permission) throws IOException {
        return new ExecTransport(LineProcess.start(command, LIMIT), permission);
    }

    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (permission == Permission.WRITE) {
            abilities.add(Ability.WRITE);
        }
        if (isExtended) {
            abilities.add(Ability.EXTENDED_SPACE);
        }
        return abilities;
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        List<FunctionAddress> found = BusWalk.functions(cycles, BusWalk.Numbering.AS_FOUND);
        if (found.isEmpty()) {
            throw new IOException("the command shows no function on bus 0: every vendor id reads ffff");
        }
        return Enumeration.read(cycles, found, name, Machine.Origin.CAPTURED, Machine.State.UNKNOWN);
    }

    @Override
    public LiveAccess access() {
        return new CyclesAccess(cycles);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {
        process.close();
    }

    private final class Cycles implements ConfigCycles {
        @Override
        public long read(FunctionAddress function, int register, Width width) throws IOException {
            String request = String.format(Locale.ROOT, "read %s %x %d", function, register, width.bytes());
            String answer = process.ask(request);
            try {
                long value = answer.startsWith("ok ") ? Long.parseUnsignedLong(answer.substring(3), 16) : -1;
                width.requireFits(value);
                return value;
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "the command answers `" + request + "` with `" + answer + "`, expected `ok` and "
                                + width.bytes() + " byte(s) as a hexadecimal number",
                        e);
            }
        }

        @Override
        public void write(FunctionAddress function, int register, Width width, long value) throws IOException {
            String request = String.format(Locale.ROOT, "write %s %x %d %x", function, register, width.bytes(), value);
            String answer = process.ask(request);
            if (answer.equals("refused")) {
                throw new WriteRefusedException(request);
            } else if (!answer.equals("ok")) {
                throw new IOException(
                        "the command answers `" + request + "` with `" + answer + "`, expected `ok` or `refused`");
            }
        }

        /** A function without extended space answers all ones above its 256 bytes. */
        @Override
        public byte[] space(FunctionAddress function) throws IOException {
            boolean has = read(function, ConfigRegisters.CONVENTIONAL_SIZE, Width.DWORD) != Width.DWORD.allOnes();
            isExtended |= has;
            byte[] space = new byte[has ? ConfigRegisters.EXTENDED_SIZE : ConfigRegisters.CONVENTIONAL_SIZE];
            for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
                LittleEndian.put(space, at, Width.DWORD, read(function, at, Width.DWORD));
            }
            return space;
        }
    }
}
