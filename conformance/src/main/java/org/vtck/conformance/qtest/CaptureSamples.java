package org.vtck.conformance.qtest;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Records the machines of {@code machines.txt}, each in a file of its own beside it.
 *
 * <p>{@code CaptureSamples [--check] [--samples DIR] [NAME...]}: without names all machines; with {@code --check}
 * nothing is written and each machine that differs from its file is named. Exit status 0, 1 when something differs, 2
 * when the arguments or QEMU are unusable.
 */
public final class CaptureSamples {
    private enum Mode {
        WRITE,
        CHECK
    }

    private record Request(Mode mode, Path samples, Set<String> names) {}

    private final QemuBinary binary = QemuBinary.fromEnvironment();
    private final PrintStream out;

    private CaptureSamples(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        int status;
        try {
            status = new CaptureSamples(System.out).run(request(arguments));
        } catch (IOException | IllegalArgumentException e) {
            System.err.println("CaptureSamples: " + e.getMessage());
            status = 2;
        }
        System.exit(status);
    }

    private static Request request(String[] arguments) {
        List<String> rest = new ArrayList<>(Arrays.asList(arguments));
        Mode mode = rest.remove("--check") ? Mode.CHECK : Mode.WRITE;
        Path samples = Path.of("conformance", "samples");
        int at = rest.indexOf("--samples");
        if (at >= 0) {
            rest.remove(at);
            if (at == rest.size()) {
                throw new IllegalArgumentException("`--samples` names no directory");
            }
            samples = Path.of(rest.remove(at));
        }
        return new Request(mode, samples, new TreeSet<>(rest));
    }

    private int run(Request request) throws IOException {
        String version = binary.version();
        int different = 0;
        for (Machine machine : chosen(request)) {
            Path file = request.samples().resolve(machine.name() + ".txt");
            String text;
            try {
                text = Sample.capture(binary, version, machine);
            } catch (IOException e) {
                throw new IOException("machine `" + machine.name() + "`: " + e.getMessage(), e);
            }
            if (request.mode() == Mode.WRITE) {
                Files.writeString(file, text);
                out.println("wrote " + file);
            } else if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                different++;
                out.println(file + " differs from what `" + version + "` shows");
            }
        }
        return different == 0 ? 0 : 1;
    }

    private static List<Machine> chosen(Request request) throws IOException {
        Path list = request.samples().resolve("machines.txt");
        if (!Files.exists(list)) {
            throw new IOException(list + " does not exist, expected the list of machines");
        }
        List<Machine> machines = MachineList.read(list);
        Set<String> unknown = new TreeSet<>(request.names());
        machines.forEach(machine -> unknown.remove(machine.name()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(list + " names no machine `" + String.join("`, `", unknown) + "`");
        }
        return request.names().isEmpty()
                ? machines
                : machines.stream()
                        .filter(machine -> request.names().contains(machine.name()))
                        .toList();
    }
}
