package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vtck.conformance.engine.EngineChoice;
import org.vtck.conformance.run.Examiner;
import org.vtck.fake.FakeEngine;
import org.vtck.fake.FakeModel;
import org.vtck.reports.console.Paint;
import org.vtck.reports.text.FunctionKind;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;

/** Runs commands inside the test, and keeps what they print. */
final class Shell {
    /** When all commands run. */
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    /** The formats of verdicts that are one file. */
    static final Set<Format> FILES = EnumSet.complementOf(EnumSet.of(Format.HTML));

    private final Engine engine;
    private boolean interrupted;

    private Shell(Engine engine) {
        this.engine = engine;
    }

    /** What a command did. */
    record Ran(int status, String out, String err) {}

    static Shell withFakes() {
        return new Shell(new Fakes());
    }

    static Shell real() {
        return new Shell(Engine.standard());
    }

    /** As {@link #real()}, for many commands: the sources are compiled once. */
    static Shell remembering() {
        return new Shell(new Remembering(Engine.standard(), new ConcurrentHashMap<>()));
    }

    /** The same, with a user who has pressed Ctrl-C. */
    Shell interrupted() {
        interrupted = true;
        return this;
    }

    /** Checks a function of 16 bytes, of which the first decides what the fakes find. */
    Ran check(String first, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "check";
        args[1] = "-";
        System.arraycopy(options, 0, args, 2, options.length);
        return runWith(dump(first), args);
    }

    /** The text of such a function. */
    static String dump(String first) {
        return "00:03.0 x\n00: " + first + " 01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f\n";
    }

    Ran run(String... args) {
        return runWith("", args);
    }

    Ran runWith(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, UTF_8);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        Surroundings around = new Surroundings(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                out,
                errors,
                nowhere,
                Paint.NONE,
                () -> interrupted,
                Clock.fixed(NOW, ZoneOffset.UTC),
                engine);
        int status = Main.run(args, around);
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private record Remembering(Engine engine, Map<Optional<String>, SpecModel> models) implements Engine {
        @Override
        public SpecModel model(Optional<String> spec) {
            return models.computeIfAbsent(spec, engine::model);
        }

        @Override
        public Examiner examiner(SpecModel model, Set<String> profiles, EngineChoice choice) {
            return engine.examiner(model, profiles, choice);
        }

        @Override
        public String format(SourceFile file) {
            return engine.format(file);
        }

        @Override
        public FunctionKind kind(SpecModel model) {
            return engine.kind(model);
        }
    }

    private static final class Fakes implements Engine {
        @Override
        public SpecModel model(Optional<String> spec) {
            return FakeModel.model();
        }

        @Override
        public Examiner examiner(SpecModel model, Set<String> profiles, EngineChoice choice) {
            return FakeEngine::bench;
        }

        @Override
        public String format(SourceFile file) {
            return file.text().strip() + "\n";
        }

        @Override
        public FunctionKind kind(SpecModel model) {
            return (machine, function) -> "imaginary";
        }
    }
}
