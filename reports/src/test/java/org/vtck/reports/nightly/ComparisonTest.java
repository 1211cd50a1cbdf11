package org.vtck.reports.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.reports.history.Nights.look;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.Nights;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Subject;
import org.vtck.spec.verdict.Outcome;

final class ComparisonTest {
    private static final Night.Start JUDGE = Nights.start(1);

    @Test
    void a_must_that_did_not_fail_and_fails_is_a_regression() {
        assertThat(kinds(look("f", "a", "old", Outcome.PASS), look("f", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.REGRESSION);
        assertThat(kinds(look("f", "a", "old", Outcome.NOT_APPLICABLE), look("f", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.REGRESSION);
        assertThat(kinds(look("f", "a", "old", Outcome.WAIVED), look("f", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.REGRESSION);
    }

    @Test
    void a_should_that_fails_newly_is_listed_but_is_no_regression() {
        Look before =
                new Look(new Subject("f", "a", "old"), List.of(new Result("c", Outcome.PASS, Result.Weight.ADVISORY)));
        Look now =
                new Look(new Subject("f", "a", "new"), List.of(new Result("c", Outcome.FAIL, Result.Weight.ADVISORY)));
        assertThat(kinds(before, now)).containsExactly(Kind.ADVISORY);
    }

    @Test
    void what_is_as_it_was_is_no_difference() {
        assertThat(kinds(
                        look("f", "a", "old", Outcome.FAIL, Outcome.PASS),
                        look("f", "a", "new", Outcome.FAIL, Outcome.PASS)))
                .isEmpty();
    }

    @Test
    void a_clause_that_is_new_is_no_regression() {
        List<Difference> found = of(
                List.of(look("f", "a", "same", Outcome.PASS)),
                List.of(look("f", "a", "same", Outcome.PASS, Outcome.FAIL)));
        assertThat(found)
                .containsExactly(new Difference(Kind.NEW_ITEM, "corpus", "a", "clause.1", "-", Outcome.FAIL.name()));
        assertThat(kinds(look("f", "a", "same"), look("f", "a", "same", Outcome.PASS)))
                .isEmpty();
    }

    @Test
    void another_outcome_of_an_unchanged_device_is_a_flip() {
        assertThat(kinds(look("f", "a", "same", Outcome.PASS), look("f", "a", "same", Outcome.FAIL)))
                .containsExactly(Kind.FLIP);
        assertThat(kinds(look("f", "a", "same", Outcome.FAIL), look("f", "a", "same", Outcome.PASS)))
                .containsExactly(Kind.FLIP);
    }

    @Test
    void a_waiver_that_comes_or_expires_is_no_flip() {
        assertThat(kinds(look("f", "a", "same", Outcome.FAIL), look("f", "a", "same", Outcome.WAIVED)))
                .isEmpty();
        assertThat(kinds(look("f", "a", "same", Outcome.WAIVED), look("f", "a", "same", Outcome.FAIL)))
                .containsExactly(Kind.REGRESSION);
        assertThat(kinds(look("f", "a", "old", Outcome.WAIVED), look("f", "a", "new", Outcome.PASS)))
                .containsExactly(Kind.FIXED);
    }

    @Test
    void another_specification_or_another_vtck_explains_another_outcome() {
        Look before = look("f", "a", "same", Outcome.PASS);
        Look now = look("f", "a", "same", Outcome.FAIL);
        Night.Start otherSpec = new Night.Start(JUDGE.began(), 1, JUDGE.tool(), JUDGE.build(), "1.5", "other hash");
        Night.Start otherTool = new Night.Start(JUDGE.began(), 1, "0.2", JUDGE.build(), "1.4", JUDGE.specHash());
        Night.Start otherCode = new Night.Start(JUDGE.began(), 1, JUDGE.tool(), "other", "1.4", JUDGE.specHash());
        for (Night.Start judge : List.of(otherSpec, otherTool, otherCode)) {
            assertThat(Comparison.of(
                            "corpus",
                            new Comparison.Seen(JUDGE, List.of(before)),
                            new Comparison.Seen(judge, List.of(now))))
                    .extracting(Difference::kind)
                    .containsExactly(Kind.REGRESSION);
        }
    }

    @Test
    void what_failed_and_does_not_is_fixed_and_what_was_judged_and_is_not_is_listed() {
        assertThat(kinds(look("f", "a", "old", Outcome.FAIL), look("f", "a", "new", Outcome.PASS)))
                .containsExactly(Kind.FIXED);
        for (Outcome was : List.of(Outcome.PASS, Outcome.FAIL)) {
            assertThat(kinds(look("f", "a", "old", was), look("f", "a", "new", Outcome.INCONCLUSIVE)))
                    .containsExactly(Kind.NOT_JUDGED);
        }
        assertThat(kinds(look("f", "a", "old", Outcome.PASS), look("f", "a", "new")))
                .containsExactly(Kind.NOT_JUDGED);
    }

    @Test
    void a_failure_that_nothing_decided_before_is_new_but_no_regression() {
        assertThat(kinds(look("f", "a", "old", Outcome.INCONCLUSIVE), look("f", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.NEW_ITEM);
        assertThat(kinds(look("f", "a", "old", Outcome.NOT_TESTABLE), look("f", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.NEW_ITEM);
    }

    @Test
    void a_device_is_the_same_by_its_fingerprint_whatever_it_is_called() {
        assertThat(kinds(look("f", "here", "old", Outcome.PASS), look("f", "there", "new", Outcome.FAIL)))
                .containsExactly(Kind.REGRESSION);
        assertThat(kinds(look("f", "a", "old", Outcome.PASS), look("g", "a", "new", Outcome.FAIL)))
                .containsExactly(Kind.NEW_SUBJECT, Kind.GONE);
    }

    @Test
    void of_devices_with_one_fingerprint_those_of_one_name_belong_together() {
        Look a = look("f", "a", "1", Outcome.PASS);
        Look b = look("f", "b", "2", Outcome.FAIL);
        assertThat(of(List.of(a, b), List.of(b, a))).isEmpty();
        assertThat(of(List.of(a, b), List.of(look("f", "c", "0", Outcome.PASS), b)))
                .isEmpty();
        assertThat(of(List.of(a), List.of(a, look("f", "c", "0", Outcome.PASS))))
                .isEmpty();
    }

    private static List<Kind> kinds(Look before, Look now) {
        return of(List.of(before), List.of(now)).stream().map(Difference::kind).toList();
    }

    private static List<Difference> of(List<Look> before, List<Look> now) {
        return Comparison.of("corpus", new Comparison.Seen(JUDGE, before), new Comparison.Seen(JUDGE, now));
    }
}
