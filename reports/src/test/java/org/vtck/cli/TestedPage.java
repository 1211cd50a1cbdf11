package org.vtck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commands on a page of documentation, and what the page says that they print.
 *
 * <p>They stand in blocks that are fenced as {@code console}: a command after {@code $}, with a backslash at the end of a line that
 * goes on; then its output, in which a line {@code ...} stands for any lines and {@code <--} starts a remark; then
 * {@code # exit status N} unless that is 0. A pipe hands text from one command to the next.
 */
final class TestedPage {
    private static final Path ROOT = Path.of(System.getProperty("vtck.root"));
    private static final String FENCE = "```";
    private static final String PROMPT = "$ ";
    private static final String GAP = "...";
    private static final String COMMAND = "./vtck";
    private static final Pattern STATUS = Pattern.compile("# exit status (\\d+)");
    private static final Pattern REMARK = Pattern.compile("\\s+<-- .*$");

    private TestedPage() {}

    /** A command line of the page. */
    record Step(String page, int line, String command, List<String> expected, int status) {
        Step {
            expected = List.copyOf(expected);
        }

        /** Runs it and gives back what it did; of a pipe the last command counts. */
        Shell.Ran run(Shell shell) {
            Shell.Ran ran = new Shell.Ran(0, "", "");
            for (String part : command.split(" \\| ")) {
                List<String> words = Stream.of(part.strip().split("\\s+"))
                        .map(w -> w.startsWith("docs/") ? ROOT.resolve(w).toString() : w)
                        .toList();
                if (!words.get(0).equals(COMMAND)) {
                    throw new AssertionError(this + ": expected " + COMMAND);
                }
                ran = shell.runWith(ran.out(), words.subList(1, words.size()).toArray(String[]::new));
            }
            return ran;
        }

        /** Whether the output is what the page shows. */
        boolean shows(String output) {
            return matches(
                    expected, 0, output.lines().map(String::stripTrailing).toList(), 0);
        }

        @Override
        public String toString() {
            return page + ":" + line + ": " + command;
        }
    }

    static String text(String page) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(page));
    }

    static List<Step> steps(String page) throws IOException {
        List<String> lines = text(page).lines().toList();
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                inside = line.equals(FENCE + "console");
            } else if (inside && line.startsWith(PROMPT)) {
                steps.add(step(page, lines, i));
            }
        }
        return steps;
    }

    private static Step step(String page, List<String> lines, int at) {
        StringBuilder command = new StringBuilder();
        int i = at;
        String line = lines.get(i).substring(PROMPT.length());
        while (line.endsWith("\\")) {
            command.append(line, 0, line.length() - 1);
            line = lines.get(++i);
        }
        command.append(line);
        List<String> expected = new ArrayList<>();
        int status = 0;
        for (i++; !lines.get(i).startsWith(FENCE) && !lines.get(i).startsWith(PROMPT); i++) {
            Matcher matcher = STATUS.matcher(lines.get(i));
            if (matcher.matches()) {
                status = Integer.parseInt(matcher.group(1));
            } else {
                expected.add(REMARK.matcher(lines.get(i)).replaceFirst(""));
            }
        }
        while (!expected.isEmpty() && expected.get(expected.size() - 1).isBlank()) {
            expected.remove(expected.size() - 1);
        }
        return new Step(page, at + 1, command.toString().replaceAll("\\s+", " ").strip(), expected, status);
    }

    private static boolean matches(List<String> expected, int e, List<String> found, int f) {
        if (e == expected.size()) {
            return f == found.size();
        } else if (expected.get(e).equals(GAP)) {
            for (int next = f; next <= found.size(); next++) {
                if (matches(expected, e + 1, found, next)) {
                    return true;
                }
            }
            return false;
        }
        return f < found.size() && expected.get(e).equals(found.get(f)) && matches(expected, e + 1, found, f + 1);
    }
}
