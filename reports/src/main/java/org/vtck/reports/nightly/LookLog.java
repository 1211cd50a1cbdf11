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
import org.vtck.conformance.identity.Fingerprints;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Summary;
import org.vtck.spec.verdict.Verdict;
import org.vtck.spec.verdict.VerdictLog;

/** Makes looks of verdicts. What decides a verdict is the whole machine, so its hash is the input of each of its functions. */
final class LookLog implements VerdictLog {
    private final SpecModel model;
    private final List<Look> looks = new ArrayList<>();
    private Optional<Fingerprints> fingerprints = Optional.empty();
    private final Map<String, Integer> occurrences = new HashMap<>();
    private String machine = "";
    private String input = "";

    LookLog(SpecModel model) {
        this.model = model;
    }

    List<Look> looks() {
        return looks;
    }

    @Override
    public void start(SpecModel started, String toolVersion) {}

    @Override
    public void machine(Machine next, List<String> profiles, List<String> notes) {
        machine = name(next);
        input = hash(next);
        fingerprints = Optional.of(Fingerprints.of(model, next));
    }

    @Override
    public void function(PciFunction function, List<Verdict> verdicts) {
        add(fingerprints.map(f -> f.of(function)), machine + " " + function.address(), verdicts);
    }

    @Override
    public void topology(List<Verdict> verdicts) {
        add(fingerprints.map(Fingerprints::ofMachine), machine + " topology", verdicts);
    }

    private void add(Optional<String> fingerprint, String name, List<Verdict> verdicts) {
        looks.add(new Look(
                new Subject(fingerprint.orElseThrow(), name, input),
                verdicts.stream().map(LookLog::result).toList()));
    }

    private static Result result(Verdict verdict) {
        Weight weight = verdict.clause().obligation().isMandatory() ? Weight.MANDATORY : Weight.ADVISORY;
        return new Result(verdict.clause().id(), verdict.outcome(), weight);
    }

    /** The last part of the input's name, since the corpus may move; a name that comes again gets a number. */
    private String name(Machine machine) {
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
