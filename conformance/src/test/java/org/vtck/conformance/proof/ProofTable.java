package org.vtck.conformance.proof;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.conformance.failover.Invariant;

/** The table of {@code docs/failover-proof.md}: one line for each rule, one column for each invariant. */
final class ProofTable {
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
}
