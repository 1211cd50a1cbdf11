package org.vtck.reports.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vtck.reports.history.Nights.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.run.ExitStatus;
import org.vtck.fake.FakeEngine;
import org.vtck.fake.FakeModel;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Difference.Kind;
import org.vtck.reports.history.History;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.Night;
import org.vtck.reports.history.Nights;
import org.vtck.reports.history.PartState;
import org.vtck.reports.history.PartState.End;
import org.vtck.spec.verdict.Outcome;

final class NightlyTest {
    private static final Look PASSES = look("f", "a", "1", Outcome.PASS);
    private static final Look FAILS = look("f", "a", "2", Outcome.FAIL);

    @TempDir
    private Path folder;

    private final List<PartState> watched = new ArrayList<>();

    private record Fixed(String name, Findings findings) implements Part {
        static Fixed of(String name, Look... looks) {
            return new Fixed(name, new Findings(End.COMPLETE, "", List.of(looks)));
        }

        @Override
        public Findings run(Order order) {
            return findings;
        }
    }

    private record Crashing(String name, RuntimeException problem) implements Part {
        @Override
        public Findings run(Order order) {
            throw problem;
        }
    }

    @Test
    void the_first_night_has_nothing_to_compare_with() {
        Nightly.Outcome first = night(Fixed.of("a", FAILS));
        assertThat(first.before()).isEmpty();
        assertThat(first.differences()).isEmpty();
        assertThat(first.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_regression_decides_the_status_of_its_night_alone() {
        night(Fixed.of("a", PASSES));
        Nightly.Outcome second = night(Fixed.of("a", FAILS));
        assertThat(second.differences()).extracting(Difference::kind).containsExactly(Kind.REGRESSION);
        assertThat(second.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(second.night().differences()).containsEntry(Kind.REGRESSION, 1L);
        assertThat(night(Fixed.of("a", FAILS)).status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_flip_is_quarantined_and_fails_no_night() {
        night(Fixed.of("a", PASSES));
        Nightly.Outcome second = night(Fixed.of("a", look("f", "a", "1", Outcome.FAIL)));
        assertThat(second.differences()).extracting(Difference::kind).containsExactly(Kind.FLIP);
        assertThat(second.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_new_clause_that_fails_is_listed_and_fails_no_night() {
        night(Fixed.of("a", PASSES));
        Nightly.Outcome second = night(Fixed.of("a", look("f", "a", "1", Outcome.PASS, Outcome.FAIL)));
        assertThat(second.differences()).extracting(Difference::kind).containsExactly(Kind.NEW_ITEM);
        assertThat(second.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_part_that_crashes_costs_its_own_results_alone() {
        Nightly.Outcome night = night(new Crashing("bad", new IllegalStateException("oops")), Fixed.of("good", PASSES));
        assertThat(night.parts()).extracting(PartState::end).containsExactly(End.CRASHED, End.COMPLETE);
        assertThat(night.parts().get(0).note())
                .startsWith("defect: IllegalStateException at NightlyTest.java:")
                .contains("oops");
        assertThat(night.night().state()).isEqualTo(Night.State.INCOMPLETE);
        assertThat(night.status()).isEqualTo(ExitStatus.NOT_JUDGED);
        assertThat(watched).isEqualTo(night.parts());
    }

    @Test
    void a_file_that_cannot_be_used_is_no_defect() {
        Nightly.Outcome night = night(new Crashing("bad", new InputException("dump.txt", "expected text")));
        assertThat(night.parts().get(0).note()).isEqualTo("dump.txt: expected text");
    }

    @Test
    void a_night_is_compared_with_the_last_complete_one_not_with_a_broken_one() {
        long complete = night(Fixed.of("a", PASSES)).night().id();
        night(Fixed.of("a", FAILS), new Crashing("b", new IllegalStateException()));
        Nightly.Outcome third = night(Fixed.of("a", FAILS));
        assertThat(third.before()).get().extracting(Night::id).isEqualTo(complete);
        assertThat(third.status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void a_part_that_is_skipped_leaves_the_night_complete_and_says_nothing_of_its_subjects() {
        night(Fixed.of("a", PASSES), Fixed.of("qemu", look("q", "q", "1", Outcome.PASS)));
        Nightly.Outcome second = night(Fixed.of("a", PASSES), new Fixed("qemu", Part.Findings.skipped("no QEMU")));
        assertThat(second.night().state()).isEqualTo(Night.State.COMPLETE);
        assertThat(second.differences()).isEmpty();
        assertThat(second.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void an_interrupted_night_keeps_what_there_is_and_begins_no_further_part() {
        boolean[] pressed = {false};
        Part pressing = new Part() {
            @Override
            public String name() {
                return "first";
            }

            @Override
            public Findings run(Order order) {
                pressed[0] = true;
                return new Findings(End.INTERRUPTED, "", List.of(PASSES));
            }
        };
        Nightly.Outcome night = night(() -> pressed[0], pressing, Fixed.of("second", FAILS));
        assertThat(night.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(night.night().state()).isEqualTo(Night.State.INTERRUPTED);
        assertThat(night.night().subjects()).isEqualTo(1);
        assertThat(night.parts()).extracting(PartState::note).containsExactly("", "not begun");
    }

    @Test
    void nothing_is_said_about_what_an_interrupted_part_did_not_look_at() {
        night(Fixed.of("a", look("f", "a", "1", Outcome.PASS, Outcome.PASS), look("g", "b", "1", Outcome.PASS)));
        Nightly.Outcome second = night(new Fixed("a", new Part.Findings(End.INTERRUPTED, "", List.of(PASSES))));
        assertThat(second.before()).isPresent();
        assertThat(second.differences()).isEmpty();
    }

    @Test
    void a_part_that_does_not_hear_the_interruption_is_left_behind() {
        CountDownLatch never = new CountDownLatch(1);
        boolean[] pressed = {false};
        Part deaf = new Part() {
            @Override
            public String name() {
                return "deaf";
            }

            @Override
            public Findings run(Order order) {
                pressed[0] = true;
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Findings(End.COMPLETE, "", List.of(PASSES));
            }
        };
        Nightly.Outcome night = night(() -> pressed[0], deaf);
        never.countDown();
        assertThat(night.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(night.night().subjects()).isZero();
    }

    @Test
    void only_the_newest_nights_are_retained() {
        for (int i = 0; i < 4; i++) {
            night(Fixed.of("a", PASSES));
        }
        try (History history = open()) {
            assertThat(history.nights()).extracting(Night::id).containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void a_clause_that_no_fault_breaks_fails_in_the_part_of_faults() throws IOException {
        Nightly.Outcome night = night(new FaultsPart());
        assertThat(night.night().mandatoryFailures()).isPositive();
        assertThat(Files.readString(folder.resolve("faults.json")))
                .contains(FakeModel.VENDOR.id() + " is broken by no fault");
    }

    @Test
    void nothing_looked_at_is_nothing_judged() {
        assertThat(night(Fixed.of("a")).status()).isEqualTo(ExitStatus.NOT_JUDGED);
    }

    private Nightly.Outcome night(Part... parts) {
        return night(() -> false, parts);
    }

    private Nightly.Outcome night(BooleanSupplier interrupted, Part... parts) {
        NightlyWatcher watcher = new NightlyWatcher() {
            @Override
            public void begins(String part) {
                assertThat(part).isNotEmpty();
            }

            @Override
            public void ended(PartState state) {
                watched.add(state);
            }
        };
        Clock clock = Clock.fixed(Nights.start(1).began(), ZoneOffset.UTC);
        Order order = new Order(
                FakeModel.model(),
                FakeEngine::bench,
                (machine, function) -> "imaginary",
                clock.instant(),
                1,
                1,
                1,
                folder,
                List.of(),
                report -> report,
                new OutFolder(folder),
                "test",
                "build",
                interrupted);
        try (History history = open()) {
            return new Nightly(history, clock, watcher).run(List.of(parts), order, 3);
        }
    }

    private History open() {
        return History.open(folder.resolve("history.db"));
    }
}
