package org.vtck.conformance.failover.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Destination;
import org.vtck.conformance.input.Printable;
import org.vtck.spec.diagnostic.Closest;

/** Reads commands: one a line; what follows a {@code #} at the start of a line or after a blank is a comment. */
public final class Script {
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MAC = Pattern.compile("[0-9a-fA-F]{2}([:-][0-9a-fA-F]{2}){5}");
    private static final int HEXADECIMAL = 16;

    private final UnaryOperator<String> files;

    /** A command where it stands. */
    public record Line(int number, String text, Command command) {}

    /** @param files gives the text of a file that a command names, and throws {@link ScriptException} if it has none */
    public Script(UnaryOperator<String> files) {
        this.files = files;
    }

    /** Throws that a file cannot be used. */
    public static ScriptException unreadable(String file) {
        return new ScriptException("expected a file that can be read, found `" + Printable.escaped(file) + "`");
    }

    /**
     * All commands of a text.
     *
     * @param name of the file, for messages
     * @throws ScriptException if a line is no command; the message says which
     */
    public List<Line> lines(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                int at = number;
                command(line).ifPresent(c -> lines.add(new Line(at, stripped(line), c)));
            } catch (ScriptException e) {
                throw new ScriptException(name + ":" + number + ": " + e.getMessage());
            }
        }
        return lines;
    }

    /** A line without its comment. */
    public static String stripped(String line) {
        return COMMENT.matcher(line).replaceFirst("").strip();
    }

    /**
     * What a line says; empty if that is nothing.
     *
     * @throws ScriptException if it is no command
     */
    public Optional<Command> command(String line) {
        String text = stripped(line);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = BLANKS.split(text, 2);
        Word word = Word.of(parts[0])
                .orElseThrow(() -> new ScriptException("unknown command `" + Printable.escaped(parts[0]) + "`"
                        + Closest.to(parts[0], Word.words())
                                .map(w -> "; did you mean `" + w + "`?")
                                .orElse("; `help` lists all")));
        String rest = parts.length == 1 ? "" : parts[1];
        if (rest.isEmpty() ? word.needsSomething() : word.takesNothing()) {
            throw expected(word, rest);
        }
        return Optional.of(command(word, rest));
    }

    private Command command(Word word, String rest) {
        return switch (word) {
            case DEVICE_ADD -> new Command.Act(new Action.Plug(one(word, rest)));
            case DEVICE_DEL -> new Command.Act(new Action.Unplug(one(word, rest)));
            case NEGOTIATE -> new Command.Act(new Action.Negotiate(one(word, rest)));
            case MIGRATE -> migrate(rest);
            case DESTINATION -> new Command.GoTo(destination(rest));
            case REQUEST -> new Command.Act(new Action.Migrate());
            case ACKNOWLEDGE -> new Command.Act(new Action.Acknowledge(one(word, rest)));
            case EJECT -> new Command.Act(new Action.Eject(one(word, rest)));
            case MOVE -> new Command.Act(new Action.Move());
            case REPLUG -> new Command.Act(new Action.Replug(one(word, rest)));
            case CANCEL -> new Command.Act(new Action.Cancel());
            case RESET -> new Command.Act(new Action.Reset());
            case SET_MAC -> setMac(rest);
            case PAIRS -> new Command.Show(Command.Show.What.PAIRS);
            case CARRIERS -> new Command.Show(Command.Show.What.CARRIERS);
            case LSPCI -> new Command.Show(Command.Show.What.LSPCI);
            case DUMP -> new Command.DumpTo(rest);
            case HELP -> new Command.Show(Command.Show.What.HELP);
            case QUIT -> new Command.Quit();
        };
    }

    private static ScriptException expected(Word word, String found) {
        return new ScriptException("expected `" + word.usage() + "`, found "
                + (found.isEmpty() ? "nothing after it" : "`" + Printable.escaped(word.word() + " " + found) + "`"));
    }

    private static String one(Word word, String rest) {
        if (BLANKS.matcher(rest).find()) {
            throw expected(word, rest);
        }
        return rest;
    }

    private Command migrate(String rest) {
        if (rest.isEmpty()) {
            return new Command.MigrateAway(Optional.empty());
        }
        String[] parts = BLANKS.split(rest, 2);
        if (!parts[0].equals("to") || parts.length == 1) {
            throw expected(Word.MIGRATE, rest);
        }
        return new Command.MigrateAway(Optional.of(destination(parts[1])));
    }

    /** Arguments start with a hyphen and may stand in quotes; anything else is a file that holds them. */
    private Destination destination(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String given = quoted ? text.substring(1, text.length() - 1).strip() : text;
        String arguments = given.startsWith("-") ? given : withoutComments(files.apply(given));
        if (arguments.isBlank()) {
            throw new ScriptException("expected a machine such as `-M q35 -device ...`, found nothing");
        }
        return new Destination.Given(List.of(BLANKS.split(arguments.strip())));
    }

    private static String withoutComments(String text) {
        return String.join(" ", text.lines().map(Script::stripped).toList());
    }

    private static Command setMac(String rest) {
        String[] parts = BLANKS.split(rest);
        if (parts.length != 2 || !MAC.matcher(parts[1]).matches()) {
            throw new ScriptException(
                    "expected `" + Word.SET_MAC.usage() + "` with a MAC such as 52:54:00:12:34:56, found `"
                            + Printable.escaped(Word.SET_MAC.word() + " " + rest) + "`");
        }
        return new Command.Act(
                new Action.SetMac(parts[0], Long.parseLong(parts[1].replaceAll("[:-]", ""), HEXADECIMAL)));
    }
}
