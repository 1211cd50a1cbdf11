package org.vtck.conformance.qtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The file of machines: a name and QEMU's arguments on each line, separated by white space.
 *
 * <p>{@code #} begins a comment line; an indented line continues the one before.
 */
final class MachineList {
    private record Entry(int line, StringBuilder text) {}

    private MachineList() {}

    static List<Machine> read(Path file) throws IOException {
        List<Machine> machines = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Entry entry : entries(file)) {
            List<String> words = Arrays.asList(entry.text().toString().strip().split("\\s+", -1));
            Machine machine;
            try {
                machine = Machine.of(words.get(0), words.subList(1, words.size()));
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + entry.line() + ": " + e.getMessage(), e);
            }
            if (!names.add(machine.name())) {
                throw new IOException(file + ":" + entry.line() + ": machine `" + machine.name() + "` is named twice");
            }
            machines.add(machine);
        }
        return List.copyOf(machines);
    }

    private static List<Entry> entries(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(line.charAt(0))) {
                entries.add(new Entry(i + 1, new StringBuilder(line)));
            } else if (entries.isEmpty()) {
                throw new IOException(file + ":" + (i + 1) + ": nothing to continue, expected a machine's name");
            } else {
                entries.get(entries.size() - 1).text().append(line);
            }
        }
        return entries;
    }
}
