package org.vtck.conformance.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.input.AddressText;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Inputs;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.Machine;

/**
 * One function of the running Linux, through the file {@code config} that the kernel shows of it. The other functions make the topology;
 * no access goes to them.
 */
public final class SysfsTransport implements Transport {
    /** Where the kernel has them. */
    private static final Path TREE = Path.of("/sys/bus/pci/devices");

    private static final String CONFIG = "config";

    private final Path tree;
    private final FunctionAddress subject;
    private final Permission permission;
    private final FileChannel config;
    private final List<String> notes = new ArrayList<>();

    private SysfsTransport(Path tree, FunctionAddress subject, Permission permission, FileChannel config) {
        this.tree = tree;
        this.subject = subject;
        this.permission = permission;
        this.config = config;
    }

    /**
     * Opens a function.
     *
     * @param place its address, or a path that ends with it, to a tree like the kernel's
     * @throws IOException if there is no such function or its file cannot be opened
     */
    public static SysfsTransport open(String place, Permission permission) throws IOException {
        int slash = place.lastIndexOf('/') + 1;
        Path tree = slash == 0 ? TREE : Path.of(place.substring(0, slash));
        FunctionAddress address = AddressText.parse(place.substring(slash))
                .orElseThrow(() -> new TransportException(
                        "expected an address such as sysfs:0000:00:03.0, found `sysfs:" + place + "`"));
        Path file = tree.resolve(address.toString()).resolve(CONFIG);
        if (!Files.exists(file)) {
            throw new TransportException("there is no function " + address + " in `" + tree + "`");
        }
        Set<OpenOption> options = permission == Permission.WRITE
                ? Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)
                : Set.of(StandardOpenOption.READ);
        try {
            return new SysfsTransport(tree, address, permission, FileChannel.open(file, options));
        } catch (IOException e) {
            throw new TransportException(
                    "`" + file + "` cannot be opened" + (permission == Permission.WRITE ? " for writing" : ""), e);
        }
    }

    @Override
    public Optional<FunctionAddress> subject() {
        return Optional.of(subject);
    }

    @Override
    public Set<Ability> abilities() {
        Set<Ability> abilities = EnumSet.noneOf(Ability.class);
        if (permission == Permission.WRITE) {
            abilities.add(Ability.WRITE);
        }
        try {
            if (config.size() > ConfigRegisters.CONVENTIONAL_SIZE) {
                abilities.add(Ability.EXTENDED_SPACE);
            }
        } catch (IOException e) {
            // Then it is not known to have one.
        }
        return abilities;
    }

    @Override
    public Machine enumerate(String name) throws IOException {
        try {
            Machine found = new Inputs(InputStream.nullInputStream(), notes::add)
                    .open(tree.toString())
                    .get(0)
                    .read();
            return new Machine(name, found.origin(), found.state(), found.functions());
        } catch (InputException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public LiveAccess access() {
        return new LiveAccess() {
            @Override
            public long read(FunctionAddress function, int register, int bytes) {
                return function.equals(subject)
                        ? moved(register, bytes)
                        : Width.of(bytes).allOnes();
            }

            @Override
            public Delivery write(FunctionAddress function, int register, int bytes, long value) {
                if (!function.equals(subject)) {
                    return Delivery.REFUSED;
                }
                ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                buffer.putLong(value).position(0).limit(bytes);
                try {
                    return config.write(buffer, register) == bytes ? Delivery.DELIVERED : Delivery.REFUSED;
                } catch (IOException e) {
                    throw lost(e);
                }
            }
        };
    }

    /** One system call, so that the kernel makes one access of this width. */
    private long moved(int register, int bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.limit(bytes);
        try {
            if (config.read(buffer, register) != bytes) {
                throw new AccessLostException("the kernel shows no byte 0x" + Integer.toHexString(register) + " of "
                        + subject + "; who may not read it is shown the first 64");
            }
            return buffer.clear().getLong(0);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private AccessLostException lost(IOException e) {
        return new AccessLostException("the file of " + subject + " gives an error: " + e.getMessage(), e);
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        config.close();
    }
}
