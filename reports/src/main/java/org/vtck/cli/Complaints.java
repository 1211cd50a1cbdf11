package org.vtck.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.Defect;
import org.vtck.conformance.run.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns whatever went wrong into one sentence on the standard error and an exit status. It hears picocli itself: lambdas in its
 * place would keep picocli's largest class out of a class-data archive.
 */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final String DEBUG = "vtck.debug";

    private final Surroundings around;

    Complaints(Surroundings around) {
        this.around = around;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        return about(problem);
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
        return about(problem);
    }

    int about(Throwable problem) {
        if (problem instanceof ParameterException usage) {
            return unusable(sentence(usage));
        } else if (problem instanceof InputException || problem instanceof UsageException) {
            return unusable(String.valueOf(problem.getMessage()));
        }
        if (problem instanceof SourcesWithErrors sources) {
            around.err().print(DiagnosticLines.of(sources.diagnostics(), sources.sources(), around.paint()));
            around.err().println("vtck: the sources have errors: " + DiagnosticLines.summary(sources.diagnostics()));
            return ExitStatus.FAILED.code();
        }
        if (problem instanceof MachineLostException) {
            around.err().println("vtck: " + problem.getMessage());
            return ExitStatus.NOT_JUDGED.code();
        }
        if (problem instanceof UncheckedIOException unwritten) {
            Throwable cause = Objects.requireNonNullElse(unwritten.getCause(), unwritten);
            return unusable("the output cannot be written: " + Printable.escaped(String.valueOf(cause.getMessage())));
        }
        return defect(new Defect("", problem));
    }

    int about(List<Defect> defects) {
        defect(defects.get(0));
        if (defects.size() > 1) {
            around.note(defects.size() - 1 + " more defects of this run are not shown");
        }
        return ExitStatus.DEFECT.code();
    }

    private int unusable(String sentence) {
        around.err().println("vtck: " + sentence);
        return ExitStatus.UNUSABLE.code();
    }

    private int defect(Defect defect) {
        Throwable cause = defect.cause();
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        String message = cause.getMessage() == null ? "" : " (" + Printable.escaped(cause.getMessage()) + ")";
        String what = defect.what().isEmpty() ? "" : " while " + Printable.escaped(defect.what());
        around.err()
                .println("vtck: defect: " + cause.getClass().getSimpleName() + where + message + what
                        + "; please report it with the command and its input (the Java option -D" + DEBUG
                        + " shows the stack trace)");
        if (System.getProperty(DEBUG) != null) {
            cause.printStackTrace(around.err());
        }
        return ExitStatus.DEFECT.code();
    }

    private static String sentence(ParameterException usage) {
        if (usage instanceof UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().get(0);
            CommandSpec command = unmatched.getCommandLine().getCommandSpec();
            return unmatched.isUnknownOption()
                    ? NearMiss.sentence("option", given, command.optionsMap().keySet())
                    : NearMiss.sentence("argument", given, command.subcommands().keySet());
        }
        String first = String.valueOf(usage.getMessage()).lines().findFirst().orElse("unusable arguments");
        String text = Printable.escaped(first);
        return usage instanceof MissingParameterException
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1) + " (" + command(usage) + " --help)"
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String command(ParameterException usage) {
        return usage.getCommandLine().getCommandSpec().qualifiedName();
    }
}
