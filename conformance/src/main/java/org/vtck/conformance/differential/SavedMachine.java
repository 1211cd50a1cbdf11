package org.vtck.conformance.differential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.qtest.Monitor;

/**
 * A snapshot that a QEMU has made of itself, with other bytes in the configuration spaces that it holds.
 *
 * <p>A snapshot loads bits that no configuration cycle can set. QEMU checks the bytes of capabilities before it takes them.
 */
final class SavedMachine {
    /** Where the snapshot is: an empty disk that no device uses. */
    static final String FILE = "snapshot.qcow2";

    private final Monitor monitor;
    private final Path file;
    private final SortedMap<FunctionAddress, byte[]> spaces;
    private final SortedMap<FunctionAddress, Integer> places = new TreeMap<>();

    private SavedMachine(Monitor monitor, Path file, SortedMap<FunctionAddress, byte[]> spaces) {
        this.monitor = monitor;
        this.file = file;
        this.spaces = spaces;
    }

    /**
     * Makes the snapshot.
     *
     * @param file {@link #FILE} in the folder of that QEMU
     * @param spaces what its functions show now
     */
    static SavedMachine of(Monitor monitor, Path file, SortedMap<FunctionAddress, byte[]> spaces) throws IOException {
        Files.createFile(file);
        monitor.done("blockdev-add", "{'driver': 'file', 'node-name': 'plain', 'filename': '" + FILE + "'}");
        monitor.done(
                "blockdev-create", "{'job-id': 'make', 'options': {'driver': 'qcow2', 'file': 'plain', 'size': 0}}");
        while (!monitor.done("query-jobs", "{}").contains("\"concluded\"")) {
            Thread.onSpinWait();
        }
        monitor.done("blockdev-add", "{'driver': 'qcow2', 'node-name': 'snapshots', 'file': 'plain'}");
        String said = monitor.human("savevm now");
        if (said.contains("Error")) {
            throw new IOException("QEMU makes no snapshot of this machine: " + said);
        }
        SavedMachine saved = new SavedMachine(monitor, file, spaces);
        saved.find();
        return saved;
    }

    private void find() throws IOException {
        // One character a byte makes a search for bytes a search for text.
        String all = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (Map.Entry<FunctionAddress, byte[]> function : spaces.entrySet()) {
            String wanted = new String(function.getValue(), StandardCharsets.ISO_8859_1);
            int at = all.indexOf(wanted);
            if (at < 0 || at != all.lastIndexOf(wanted)) {
                throw new IOException("the snapshot does not hold the bytes of " + function.getKey()
                        + " just once; functions of this machine must differ");
            }
            places.put(function.getKey(), at);
        }
    }

    /**
     * Returns the machine to the snapshot with other bytes in some functions.
     *
     * @return why QEMU does not take them; what is in the functions then is unknown until the next load
     */
    Optional<LoadRefusal> load(Map<FunctionAddress, byte[]> others) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (Map.Entry<FunctionAddress, Integer> place : places.entrySet()) {
                byte[] own = spaces.getOrDefault(place.getKey(), new byte[0]);
                ByteBuffer bytes = ByteBuffer.wrap(others.getOrDefault(place.getKey(), own));
                for (int at = place.getValue(); bytes.hasRemaining(); ) {
                    at += channel.write(bytes, at);
                }
            }
        }
        String said;
        try {
            said = monitor.human("loadvm now");
        } catch (IOException e) {
            throw new IOException("QEMU ended while it loaded other bytes of " + others.keySet(), e);
        }
        Optional<LoadRefusal> refusal = LoadRefusal.of(said);
        if (refusal.isEmpty() && said.contains("Error")) {
            throw new IOException("QEMU does not load its snapshot: " + said);
        }
        return refusal;
    }
}
