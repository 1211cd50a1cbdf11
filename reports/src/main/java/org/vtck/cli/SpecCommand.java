package org.vtck.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vtck spec}: what an editor of a specification needs. */
@Command(
        name = "spec",
        description = "For editors of a specification.",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        subcommands = {
            LintCommand.class,
            FormatCommand.class,
            ClausesCommand.class,
            DocCommand.class,
            ProveCommand.class
        })
final class SpecCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command after `vtck spec`: one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
