package org.vtck.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry point of the {@code vtck} command. */
@Command(
        name = "vtck",
        mixinStandardHelpOptions = true,
        version = "vtck 0.1.0-SNAPSHOT",
        description = "Judges virtio PCI capabilities clause by clause.")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and exits with its status. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "vtck: a command is missing");
    }
}
