package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vtck.conformance.emulator.EmulationException;
import org.vtck.conformance.failover.Invariant;
import org.vtck.conformance.failover.Lifecycle;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.Step;
import org.vtck.conformance.failover.Timeline;
import org.vtck.conformance.failover.script.Command;
import org.vtck.conformance.failover.script.Script;
import org.vtck.conformance.failover.script.ScriptException;
import org.vtck.conformance.failover.script.Session;
import org.vtck.conformance.input.Printable;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.reports.console.Paint;
import org.vtck.reports.timeline.TimelineJson;
import org.vtck.reports.timeline.TimelineSvg;
import org.vtck.reports.timeline.TimelineText;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.verdict.Outcome;

/** The life of one machine, from a script or from a person. */
final class LifeRun {
    private static final String PROMPT = "vtck> ";

    private final Surroundings around;
    private final SpecModel model;
    private final List<String> command;
    private final LifeOptions options;
    private final String output;
    private final Relation by;
    private final Session session;
    private final State start;

    /**
     * A machine that starts.
     *
     * @param words what it is made of
     * @param command the same in pieces that stay together
     * @param output where the timeline goes
     */
    LifeRun(
            Surroundings around,
            SpecModel model,
            List<String> words,
            List<String> command,
            LifeOptions options,
            String output) {
        this.around = around;
        this.model = model;
        this.command = command;
        this.options = options;
        this.output = output;
        this.by = options.by().relation(model);
        try {
            this.session = new Session(Lifecycle.start(model, words, by, options.off()));
        } catch (EmulationException e) {
            throw new UsageException(Printable.escaped(String.valueOf(e.getMessage())));
        }
        this.start = session.life().state();
    }

    /** Does all commands and shows what came of them; gives back the exit status. */
    int run() {
        Optional<TimelineFormat> format = options.timeline();
        try (Destination destination = Destination.of(output, around.out())) {
            if (options.script().isPresent()) {
                script(options.script().get());
            } else {
                person();
            }
            Timeline timeline = new Timeline(command, by.name(), options.off(), start, session.moments());
            if (format.isPresent()) {
                show(timeline, format.get(), destination);
                destination.publish();
            }
            return timeline.broken().isEmpty() ? ExitStatus.GOOD.code() : ExitStatus.FAILED.code();
        }
    }

    private void script(String file) {
        boolean standardInput = file.equals("-");
        String name = standardInput ? "standard input" : Printable.escaped(file);
        Path folder = standardInput
                ? Path.of("")
                : Optional.ofNullable(Path.of(file).getParent()).orElse(Path.of(""));
        try {
            String text = standardInput ? standardInput() : file(Path.of("").toAbsolutePath(), file);
            boolean onlyText = options.timeline().equals(Optional.of(TimelineFormat.HUMAN)) || !output.equals("-");
            Shown shown = new Shown(around, onlyText ? around.out() : around.err(), session, model, by);
            for (Script.Line line : new Script(f -> file(folder.toAbsolutePath(), f)).lines(name, text)) {
                if (line.command() instanceof Command.Quit) {
                    return;
                }
                at(name, line, () -> {
                    session.run(line.command(), line.text());
                    shown.show(line.command());
                });
            }
        } catch (ScriptException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void at(String name, Script.Line line, Runnable command) {
        try {
            command.run();
        } catch (ScriptException | UsageException e) {
            throw new UsageException(name + ":" + line.number() + ": " + e.getMessage());
        }
    }

    private String standardInput() {
        try {
            return new String(around.in().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException | InvalidPathException e) {
            throw Script.unreadable(name);
        }
    }

    private void person() {
        Printed printed = new Printed(around.out());
        Shown shown = new Shown(around, around.out(), session, model, by);
        Script script = new Script(f -> file(Path.of("").toAbsolutePath(), f));
        BufferedReader lines = new BufferedReader(new InputStreamReader(around.in(), UTF_8));
        try {
            while (!around.interrupted().getAsBoolean()) {
                if (Terminal.isThere()) {
                    printed.print(PROMPT);
                }
                String line = lines.readLine();
                if (line == null) {
                    return;
                }
                try {
                    Optional<Command> command = script.command(line);
                    if (command.isPresent() && command.get() instanceof Command.Quit) {
                        return;
                    }
                    command.ifPresent(c -> {
                        session.run(c, Script.stripped(line)).forEach(step -> print(printed, step));
                        shown.show(c);
                    });
                } catch (ScriptException | UsageException e) {
                    printed.line(String.valueOf(e.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Printed printed, Step step) {
        Paint paint = around.paint();
        if (step.result() instanceof Step.Result.Refused refused) {
            printed.line(paint.outcome(Outcome.INCONCLUSIVE, "refused: ") + Printable.escaped(refused.reason()));
            return;
        }
        step.events().forEach(event -> printed.line(Printable.escaped(event)));
        for (Invariant broken : step.broken()) {
            printed.line(paint.outcome(Outcome.FAIL, "BROKEN ") + broken.word() + ": " + broken.text());
        }
    }

    private void show(Timeline timeline, TimelineFormat format, Destination destination) {
        Paint paint = destination instanceof Destination.ToStream ? around.paint() : Paint.NONE;
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(destination.stream(), UTF_8));
        switch (format) {
            case HUMAN -> new TimelineText(writer, paint).print(timeline);
            case JSON -> TimelineJson.write(destination.stream(), model, Version.text(), timeline);
            case SVG -> writer.print(TimelineSvg.of(timeline));
        }
        writer.flush();
    }
}
