package org.vtck.reports.nightly;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.reports.compare.Change;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.spec.verdict.Outcome;

/**
 * One part of two nights, compared. What has become of one outcome is {@link Change}'s to say; here is what that means of a night.
 *
 * <p>A subject is the same in both if its fingerprint is. Where several have one fingerprint, those of the same name belong
 * together, and the others in the order in which they come.
 */
final class Comparison {
    private final String part;
    private final boolean sameJudge;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(String part, boolean sameJudge) {
        this.part = part;
        this.sameJudge = sameJudge;
    }

    /** What a part saw, and who judged: which sources, which vtck. */
    record Seen(Night.Start judge, List<Look> looks) {}

    static List<Difference> of(String part, Seen before, Seen now) {
        Comparison comparison = new Comparison(part, before.judge().judgesAs(now.judge()));
        comparison.compare(before.looks(), now.looks());
        return comparison.differences;
    }

    private void compare(List<Look> before, List<Look> now) {
        Map<String, Deque<Look>> left = new LinkedHashMap<>();
        before.forEach(l -> left.computeIfAbsent(l.subject().fingerprint(), f -> new ArrayDeque<>())
                .add(l));
        Map<Look, Look> pairs = new LinkedHashMap<>();
        for (Look look : now) {
            candidates(left, look).stream()
                    .filter(l -> l.subject().name().equals(look.subject().name()))
                    .findFirst()
                    .ifPresent(same -> {
                        candidates(left, look).remove(same);
                        pairs.put(look, same);
                    });
        }
        for (Look look : now) {
            Optional<Look> same = Optional.ofNullable(pairs.get(look))
                    .or(() -> Optional.ofNullable(candidates(left, look).poll()));
            same.ifPresentOrElse(b -> items(b, look), () -> appeared(look));
        }
        left.values().forEach(gone -> gone.forEach(this::gone));
    }

    private static Deque<Look> candidates(Map<String, Deque<Look>> left, Look look) {
        return left.getOrDefault(look.subject().fingerprint(), new ArrayDeque<>());
    }

    private void appeared(Look look) {
        for (Result result : look.results()) {
            if (result.outcome() == Outcome.FAIL) {
                add(
                        Kind.NEW_SUBJECT,
                        look,
                        result.item(),
                        Difference.NOTHING,
                        result.outcome().name());
            }
        }
    }

    private void gone(Look look) {
        add(Kind.GONE, look, Difference.NOTHING, Difference.NOTHING, Difference.NOTHING);
    }

    private void items(Look before, Look now) {
        Map<String, Result> known =
                before.results().stream().collect(Collectors.toMap(Result::item, r -> r, (a, b) -> a));
        boolean unchanged =
                sameJudge && before.subject().input().equals(now.subject().input());
        for (Result result : now.results()) {
            Optional<Outcome> old =
                    Optional.ofNullable(known.remove(result.item())).map(Result::outcome);
            kind(old, result, unchanged)
                    .ifPresent(k -> add(
                            k,
                            now,
                            result.item(),
                            old.map(Outcome::name).orElse(Difference.NOTHING),
                            result.outcome().name()));
        }
        for (Result missing : known.values()) {
            if (missing.outcome().isJudged()) {
                add(Kind.NOT_JUDGED, now, missing.item(), missing.outcome().name(), Difference.NOTHING);
            }
        }
    }

    private static Optional<Kind> kind(Optional<Outcome> before, Result now, boolean unchanged) {
        Optional<Change> change = Change.of(before, Optional.of(now.outcome()));
        if (change.isEmpty() || now.outcome() == Outcome.WAIVED) {
            return Optional.empty();
        } else if (unchanged && before.isPresent() && before.get() != Outcome.WAIVED) {
            return Optional.of(Kind.FLIP);
        }
        return switch (change.get()) {
            case REGRESSED -> Optional.of(now.weight() == Weight.MANDATORY ? Kind.REGRESSION : Kind.ADVISORY);
            case IMPROVED -> Optional.of(Kind.FIXED);
            case DIFFERING, ONLY_IN_SOME ->
                now.outcome() == Outcome.FAIL
                        ? Optional.of(Kind.NEW_ITEM)
                        : before.filter(Outcome::isJudged).map(was -> Kind.NOT_JUDGED);
        };
    }

    private void add(Kind kind, Look look, String item, String before, String after) {
        differences.add(new Difference(kind, part, look.subject().name(), item, before, after));
    }
}
