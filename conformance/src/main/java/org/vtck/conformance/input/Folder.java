package org.vtck.conformance.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;
import org.vtck.spec.subject.PciFunction;

/**
 * A folder as input, by the first rule that fits:
 *
 * <ol>
 *   <li>it is named by an address and has a file {@code config}: one function of sysfs;
 *   <li>some of its entries are named by addresses: one machine; folders are functions of sysfs, files are raw spaces;
 *   <li>otherwise every dump in it is a machine of its own.
 * </ol>
 *
 * <p>Entries that hold no configuration space are passed over with a note. Dumps beside entries named by addresses are
 * refused: which of the two is meant cannot be told. Hidden entries do not count.
 */
final class Folder {
    private static final String CONFIG = "config";

    private final String name;
    private final Path path;
    private final Consumer<String> notes;

    Folder(String name, Path path, Consumer<String> notes) {
        this.name = name;
        this.path = path;
        this.notes = notes;
    }

    List<MachineSource> machines() throws IOException {
        Optional<FunctionAddress> own = address(path.toRealPath());
        if (own.isPresent() && Files.exists(path.resolve(CONFIG))) {
            return List.of(Inputs.source(name, () -> machine(Map.of(own.get(), path))));
        }
        Map<FunctionAddress, Path> functions = new TreeMap<>();
        List<Path> dumps = new ArrayList<>();
        for (Path entry : entries()) {
            Optional<FunctionAddress> address = address(entry);
            if (address.isPresent()) {
                Path before = functions.putIfAbsent(address.get(), entry);
                if (before != null) {
                    throw new InputException(
                            name,
                            "expected each function once, found " + file(before) + " and " + file(entry) + " for "
                                    + address.get());
                }
            } else if (isDump(entry)) {
                dumps.add(entry);
            } else {
                notes.accept(Printable.escaped(entry.toString()) + " holds no configuration space and is passed over");
            }
        }
        return decide(functions, dumps);
    }

    private List<MachineSource> decide(Map<FunctionAddress, Path> functions, List<Path> dumps) {
        if (functions.isEmpty() && dumps.isEmpty()) {
            throw new InputException(
                    name, "expected entries named by addresses such as 0000:00:03.0, or dumps, found neither");
        }
        if (functions.isEmpty()) {
            return dumps.stream().map(d -> Inputs.file(d.toString(), d)).toList();
        }
        if (!dumps.isEmpty()) {
            Path function = functions.values().iterator().next();
            throw new InputException(
                    name,
                    "expected either entries named by addresses or dumps of whole machines, found both ("
                            + file(function) + " and " + file(dumps.get(0)) + ")");
        }
        return List.of(Inputs.source(name, () -> machine(functions)));
    }

    private Machine machine(Map<FunctionAddress, Path> entries) throws IOException {
        List<PciFunction> functions = new ArrayList<>();
        boolean live = true;
        for (Map.Entry<FunctionAddress, Path> entry : entries.entrySet()) {
            boolean folder = Files.isDirectory(entry.getValue());
            live &= folder;
            ConfigSpace space = folder ? ofSysfs(entry.getValue()) : RawSpace.file(entry.getValue());
            functions.add(PciFunction.of(entry.getKey(), space, ""));
        }
        return new Machine(name, Origin.CAPTURED, live ? State.RUNNING : State.UNKNOWN, functions);
    }

    private static ConfigSpace ofSysfs(Path folder) {
        Path config = folder.resolve(CONFIG);
        if (!Files.exists(config)) {
            throw new InputException(folder.toString(), "expected a file `config` in it, found none");
        }
        return RawSpace.readable(config);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(p -> !file(p).startsWith(".")).sorted().toList();
        }
    }

    private static boolean isDump(Path entry) throws IOException {
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(entry)) {
            return Content.of(entry.toString(), in).looksLikeDump();
        }
    }

    private static Optional<FunctionAddress> address(Path entry) {
        return AddressText.ofFileName(file(entry));
    }

    private static String file(Path entry) {
        Path last = entry.getFileName();
        return last == null ? "" : last.toString();
    }
}
