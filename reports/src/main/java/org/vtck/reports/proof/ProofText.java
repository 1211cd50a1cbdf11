package org.vtck.reports.proof;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.vtck.conformance.proof.Settled;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.conformance.proof.Witness;
import org.vtck.reports.text.MarkedBytes;
import org.vtck.reports.text.Page;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.subject.ConfigSpace;

/** Proofs for a person: how many of each kind, then each claim that did not come out, with the function that shows it. */
public final class ProofText {
    private final Page page;

    /** A report that leaves closing to the caller. */
    public ProofText(PrintWriter out) {
        this.page = new Page(out);
    }

    /**
     * Prints what became of claims.
     *
     * @param inexpressible clauses about which nothing is claimed, and why
     */
    public void print(List<Settled> settled, Map<String, String> inexpressible) {
        for (Claim.Kind kind : Claim.Kind.values()) {
            List<Settled> some =
                    settled.stream().filter(s -> s.claim().kind() == kind).toList();
            if (!some.isEmpty()) {
                page.line(String.format("%5d of %d  %s", count(some, Result.PROVED), some.size(), kind.words()));
            }
        }
        page.blank();
        settled.stream().filter(s -> s.result() != Result.PROVED).forEach(this::finding);
        page.wrapped(
                "",
                "Nothing is claimed about " + inexpressible.size() + " clauses: see docs/proofs.md, or"
                        + " not-expressible.txt of `vtck generate smt`.");
        page.line(summary(settled));
        page.finish();
    }

    private void finding(Settled settled) {
        page.wrapped(
                settled.result().word().toUpperCase(java.util.Locale.ROOT) + ": ",
                settled.claim().sentence(),
                "  ");
        page.line("  claim " + settled.claim().name());
        if (!settled.note().isEmpty()) {
            page.wrapped("  ", settled.note(), "  ");
        }
        settled.witness().ifPresent(w -> witness(settled, w));
        page.blank();
    }

    private void witness(Settled settled, Witness witness) {
        if (witness.hasSpace() && !settled.marks().isEmpty()) {
            MarkedBytes.print(page, "    ", ConfigSpace.of(witness.bytes()), settled.marks());
        }
        String values = String.join(
                ", ",
                witness.named().entrySet().stream()
                        .filter(v -> v.getValue() != 0)
                        .limit(24)
                        .map(v -> v.getKey() + " = 0x" + Long.toHexString(v.getValue()))
                        .toList());
        page.wrapped("  where ", values.isEmpty() ? "everything else is 0" : values, "    ");
    }

    private static String summary(List<Settled> settled) {
        long refuted = count(settled, Result.REFUTED);
        long disagrees = count(settled, Result.DISAGREES);
        long unknown = count(settled, Result.UNKNOWN);
        if (disagrees > 0) {
            return "DEFECT: of " + disagrees + " functions that the solver found a judge says something else";
        } else if (refuted > 0) {
            return "FAIL: " + refuted + " of " + settled.size() + " claims are refuted"
                    + (unknown > 0 ? ", " + unknown + " are open" : "");
        } else if (unknown > 0) {
            return "INCOMPLETE: the solver gave up on " + unknown + " of " + settled.size() + " claims";
        }
        return settled.isEmpty()
                ? "INCOMPLETE: there is nothing to prove"
                : "GOOD: all " + settled.size() + " claims hold";
    }

    private static long count(List<Settled> settled, Result result) {
        return settled.stream().filter(s -> s.result() == result).count();
    }
}
