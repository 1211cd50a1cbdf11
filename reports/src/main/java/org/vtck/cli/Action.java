package org.vtck.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands have: help, and the surroundings of the command that they belong to. */
@Command(optionListHeading = "%nOptions:%n", parameterListHeading = "%nArguments:%n", sortOptions = false)
abstract class Action implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;

    /** Gives back the exit status. */
    @Override
    public abstract Integer call();

    Surroundings around() {
        return spec.root().userObject() instanceof Main main ? main.surroundings() : new Main().surroundings();
    }
}
