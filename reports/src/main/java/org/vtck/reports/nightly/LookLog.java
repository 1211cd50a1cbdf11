package org.vtck.reports.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.reports.log.LoggedMachine;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.log.Report;
import org.vtck.reports.log.RunStart;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;
import org.vtck.spec.verdict.Summary;

/** Makes looks of verdicts. What decides a verdict is the whole machine, so its hash is the input of each of its functions. */
final class LookLog implements Report {
    private final String part;
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private Optional<Current> current = Optional.empty();
    private final List<Difference> unexpectedPasses = new ArrayList<>();

    private record Current(LoggedMachine machine, String name, String input) {}

    LookLog(String part) {
        this.part = part;
    }

    List<Look> looks() {
        return looks;
    }

    /** Clauses that pass though a waiver says that they fail. */
    List<Difference> unexpectedPasses() {
        return unexpectedPasses;
    }

    @Override
    public void start(RunStart start) {}

    @Override
    public void machine(LoggedMachine machine) {
        current = Optional.of(new Current(machine, name(machine), hash(machine.machine())));
    }

    @Override
    public void function(PciFunction function, List<LoggedVerdict> verdicts) {
        Current now = current.orElseThrow();
        add(
                now,
                now.machine().identities().of(function).fingerprint(),
                function.address().toString(),
                verdicts);
    }

    @Override
    public void topology(List<LoggedVerdict> verdicts) {
        Current now = current.orElseThrow();
        add(now, now.machine().identities().ofMachine(), "topology", verdicts);
    }

    private void add(Current now, String fingerprint, String place, List<LoggedVerdict> verdicts) {
        Subject subject = new Subject(fingerprint, now.name() + " " + place, now.input());
        looks.add(new Look(subject, verdicts.stream().map(LookLog::result).toList()));
        verdicts.stream()
                .filter(LoggedVerdict::isUnexpectedPass)
                .map(v -> new Difference(
                        Kind.UNEXPECTED_PASS,
                        part,
                        subject.name(),
                        v.clause().id(),
                        Outcome.WAIVED.name(),
                        v.outcome().name()))
                .forEach(unexpectedPasses::add);
    }

    private static Result result(LoggedVerdict verdict) {
        Weight weight = verdict.clause().obligation().isMandatory() ? Weight.MANDATORY : Weight.ADVISORY;
        return new Result(verdict.clause().id(), verdict.outcome(), weight);
    }

    /** The last part of the input's name, since the corpus may move; a name that comes again gets a number. */
    private String name(LoggedMachine machine) {
        String[] parts = machine.name().split("[/\\\\]", -1);
        String last = parts[parts.length - 1];
        int number = occurrences.merge(last, 1, Integer::sum);
        return number == 1 ? last : last + " (" + number + ")";
    }

    private static String hash(Machine machine) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update((machine.origin() + " " + machine.state()).getBytes(UTF_8));
        for (PciFunction function : machine.functions()) {
            byte[] bytes = function.space().toBytes();
            digest.update(("\n" + function.address() + " " + function.declaredType() + " " + bytes.length + "\n")
                    .getBytes(UTF_8));
            digest.update(bytes);
        }
        return Hex.encodeHexString(digest.digest());
    }

    @Override
    public void end(Summary summary) {}
}
