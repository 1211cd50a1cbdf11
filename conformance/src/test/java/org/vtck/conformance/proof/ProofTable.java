package org.vtck.conformance.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.conformance.failover.Invariant;

/** The table of {@code docs/failover-proof.md}: one line for each rule, one column for each invariant. */
final class ProofTable {
    private static final Path PAGE = Path.of(System.getProperty("vtck.root"), "docs", "failover-proof.md");
    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end of table -->";

    private ProofTable() {}

    static String of(List<Weakening> weakenings) {
        String head = "| rule off | " + columns(Invariant::word) + " | minimal traces |\n|" + "---|".repeat(2)
                + columns(i -> "").replaceAll("[^|]", "").replace("|", "---|") + "---|\n";
        return head + weakenings.stream().map(w -> line(w) + "\n").collect(Collectors.joining());
    }

    private static String line(Weakening weakening) {
        return "| " + weakening.rule().word() + " | "
                + columns(i -> Optional.ofNullable(weakening.shortest().get(i))
                        .map(String::valueOf)
                        .orElse("-"))
                + " | " + weakening.minimal().size() + " |";
    }

    private static String columns(java.util.function.Function<Invariant, String> text) {
        return Arrays.stream(Invariant.values()).map(text).collect(Collectors.joining(" | "));
    }

    /** What the page says; with {@code -Dgolden=update} the page is written anew, and still what it said is given back. */
    static String onPage(String actual) {
        String page = read();
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String said = page.substring(begin, end);
        if ("update".equals(System.getProperty("golden")) && !said.equals(actual)) {
            write(page.substring(0, begin) + actual + page.substring(end));
        }
        return said;
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String page) {
        try {
            Files.writeString(PAGE, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
