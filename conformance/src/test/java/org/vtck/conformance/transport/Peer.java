package org.vtck.conformance.transport;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.emulator.Model;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** The transports that there are, each with a machine of the same arguments behind it. */
enum Peer {
    EMULATOR {
        @Override
        Transport open(String arguments) throws IOException {
            return Transports.open(Model.NEWEST, "emulator:" + arguments, Permission.READ);
        }
    },
    QEMU {
        @Override
        Transport open(String arguments) throws IOException {
            assumeQemu();
            return Transports.open(Model.NEWEST, "qemu:" + arguments, Permission.READ);
        }
    },
    QTEST {
        @Override
        Transport open(String arguments) throws IOException {
            return qtest(arguments, Permission.WRITE);
        }
    },
    EXEC {
        @Override
        Transport open(String arguments) throws IOException {
            Path tree = tree(arguments);
            return new Owned(
                    Transports.open(Model.NEWEST, "exec:" + ExecServer.command() + " " + tree, Permission.WRITE),
                    () -> delete(tree));
        }
    },
    SYSFS {
        @Override
        Transport open(String arguments) throws IOException {
            Path tree = tree(arguments);
            try (Stream<Path> functions = Files.list(tree)) {
                Path behind = functions
                        .filter(f -> f.getFileName().toString().startsWith("0000:01:"))
                        .findFirst()
                        .orElseThrow();
                return new Owned(
                        Transports.open(Model.NEWEST, "sysfs:" + behind, Permission.WRITE), () -> delete(tree));
            }
        }
    };

    abstract Transport open(String arguments) throws IOException;

    /** The configuration spaces of an emulated machine, as the kernel has them. */
    private static Path tree(String arguments) throws IOException {
        Machine machine =
                Emulator.of(Model.NEWEST).start(List.of(arguments.split(" "))).enumerated("tree");
        Path tree = Files.createTempDirectory("vtck-tree-");
        for (PciFunction function : machine.functions()) {
            Path folder = Files.createDirectory(tree.resolve(function.address().toString()));
            Files.write(folder.resolve("config"), function.space().toBytes());
        }
        return tree;
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A QEMU that runs already; it ends with the transport, which does not know. */
    static Transport qtest(String arguments, Permission permission) throws IOException {
        assumeQemu();
        QemuProcess process = QemuProcess.start(
                QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, List.of(arguments.split(" "))));
        try {
            process.session().close();
            return new Owned(
                    Transports.open(Model.NEWEST, "qtest:unix:" + process.file("qtest.sock"), permission),
                    process::close);
        } catch (IOException e) {
            process.close();
            throw e;
        }
    }

    /** Skips a test, with the reason, where QEMU is not installed. */
    static void assumeQemu() {
        try {
            QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            abort(e.getMessage());
        }
    }
}
