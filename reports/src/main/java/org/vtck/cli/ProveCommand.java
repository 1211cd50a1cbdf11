package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.proof.Prover;
import org.vtck.conformance.proof.Settled;
import org.vtck.conformance.proof.Settled.Result;
import org.vtck.conformance.proof.Z3Solver;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.generators.smt.Claims;
import org.vtck.reports.proof.ProofJson;
import org.vtck.reports.proof.ProofText;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vtck spec prove}. */
@Command(
        name = "prove",
        description =
                "Proves that guards are disjoint, that decoding and encoding are inverse, that arithmetic stays in"
                        + " range, that every clause can hold and can fail, and that clauses about one structure do not contradict"
                        + " each other. Every function that the solver finds is judged again by vtck's own engines.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vtck spec prove",
            "  vtck spec prove --only group_id.device.cap_len",
            "  vtck spec prove --spec my-sources/ --format json -o proofs.json",
            "",
            "Exit status: 0 all claims hold, 1 one is refuted, 3 the solver gave up on one."
        })
final class ProveCommand extends Action {
    @Mixin
    private SpecOption spec = new SpecOption();

    @Option(names = "--only", paramLabel = "CLAUSE", description = "Only what is claimed about this clause.")
    private Optional<String> only = Optional.empty();

    @Option(
            names = "--effort",
            paramLabel = "N",
            description = "How many steps the solver may take for one claim before it gives up. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int effort = Z3Solver.EFFORT;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (effort < 1) {
            throw new UsageException("expected a number of steps above 0 after --effort, found " + effort);
        } else if (!Z3Solver.isThere()) {
            throw new UsageException("expected the solver's jar z3-turnkey beside the others in lib/, found none");
        }
        SpecModel model = spec.model(around().engine());
        Map<String, String> inexpressible = Claims.inexpressible(model);
        List<Claim> claims = wanted(model, inexpressible);
        List<OutputOptions.Target> targets = output.open(around().out());
        try {
            List<Settled> settled = settled(model, claims);
            for (OutputOptions.Target target : targets) {
                var out = target.destination().stream();
                if (target.format() == Format.JSON) {
                    ProofJson.write(out, model, settled, inexpressible, Version.text());
                } else {
                    new ProofText(new PrintWriter(new OutputStreamWriter(out, UTF_8))).print(settled, inexpressible);
                }
            }
            targets.forEach(t -> t.destination().publish());
            return status(claims, settled).code();
        } finally {
            targets.forEach(t -> t.destination().close());
        }
    }

    private List<Claim> wanted(SpecModel model, Map<String, String> inexpressible) {
        List<Claim> all = Claims.of(model);
        if (only.isEmpty()) {
            return all;
        }
        List<String> ids = model.clauses().stream().map(Clause::id).toList();
        if (!ids.contains(only.get())) {
            throw NearMiss.unknown("clause", only.get(), ids);
        }
        Optional.ofNullable(inexpressible.get(only.get()))
                .ifPresent(reason -> around().note("nothing is claimed about " + only.get() + ": " + reason));
        return all.stream()
                .filter(c -> c.clauses().contains(only.get()) || c.name().equals("range/clause." + only.get()))
                .toList();
    }

    private List<Settled> settled(SpecModel model, List<Claim> claims) {
        Prover prover = new Prover(model, new Z3Solver(effort));
        List<Settled> settled = new ArrayList<>();
        for (Claim claim : claims) {
            if (around().interrupted().getAsBoolean()) {
                break;
            }
            around().progress()
                    .printf(
                            "\r\u001b[Kvtck: claim %d of %d, %s",
                            settled.size() + 1, claims.size(), claim.kind().words());
            around().progress().flush();
            settled.add(prover.settle(claim));
        }
        around().progress().print("\r\u001b[K");
        around().progress().flush();
        return settled;
    }

    private ExitStatus status(List<Claim> claims, List<Settled> settled) {
        if (has(settled, Result.DISAGREES)) {
            return ExitStatus.DEFECT;
        } else if (settled.size() < claims.size()) {
            return ExitStatus.INTERRUPTED;
        } else if (has(settled, Result.REFUTED)) {
            return ExitStatus.FAILED;
        }
        return has(settled, Result.UNKNOWN) || settled.isEmpty() ? ExitStatus.NOT_JUDGED : ExitStatus.GOOD;
    }

    private static boolean has(List<Settled> settled, Result result) {
        return settled.stream().anyMatch(s -> s.result() == result);
    }
}
