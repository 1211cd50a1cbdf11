package org.vtck.reports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vtck.reports.history.Nights.complete;
import static org.vtck.reports.history.Nights.look;
import static org.vtck.reports.history.Nights.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.input.InputException;
import org.vtck.spec.verdict.Outcome;

final class HistoryTest {
    private static final Look GOOD = look("f1", "a 00:03.0", "i1", Outcome.PASS, Outcome.NOT_APPLICABLE);
    private static final Look BAD = look("f2", "a 00:04.0", "i2", Outcome.FAIL, Outcome.PASS);

    @TempDir
    private Path folder;

    @Test
    void a_night_comes_back_as_it_was_kept() {
        try (History history = open()) {
            long night = complete(history, 1, GOOD, BAD);
            assertThat(history.looks(night, "corpus")).containsExactly(GOOD, BAD);
            assertThat(history.nights()).singleElement().satisfies(n -> {
                assertThat(n.start()).isEqualTo(start(1));
                assertThat(n.state()).isEqualTo(Night.State.COMPLETE);
                assertThat(n.subjects()).isEqualTo(2);
                assertThat(n.mandatoryFailures()).isEqualTo(1);
                assertThat(n.counts()).containsEntry(Outcome.PASS, 2L).containsEntry(Outcome.FAIL, 1L);
            });
        }
    }

    @Test
    void the_night_before_is_the_newest_complete_one_in_which_the_part_was_complete() {
        try (History history = open()) {
            long good = complete(history, 1, GOOD);
            long partial = history.begin(start(2));
            history.keep(partial, new PartState("corpus", PartState.End.CRASHED, ""), List.of());
            history.end(partial, Instant.EPOCH, Night.State.INCOMPLETE, List.of());
            long other = history.begin(start(3));
            history.keep(other, new PartState("faults", PartState.End.COMPLETE, ""), List.of());
            history.end(other, Instant.EPOCH, Night.State.COMPLETE, List.of());
            long now = history.begin(start(4));
            assertThat(history.before(now, "corpus"))
                    .get()
                    .extracting(Night::id)
                    .isEqualTo(good);
            assertThat(history.before(now, "faults"))
                    .get()
                    .extracting(Night::id)
                    .isEqualTo(other);
            assertThat(history.before(now, "qemu")).isEmpty();
            assertThat(history.before(good, "corpus")).isEmpty();
        }
    }

    @Test
    void an_unchanged_device_shares_its_outcomes_with_the_night_before() throws SQLException {
        try (History history = open()) {
            complete(history, 1, GOOD, BAD);
            complete(history, 2, GOOD, BAD);
        }
        assertThat(number("SELECT count(*) FROM outcomes")).isEqualTo(2);
        assertThat(number("SELECT count(*) FROM look")).isEqualTo(4);
    }

    @Test
    void differences_are_kept_and_counted() {
        Difference regression = new Difference(Difference.Kind.REGRESSION, "corpus", "a", "c", "PASS", "FAIL");
        try (History history = open()) {
            long night = history.begin(start(1));
            history.end(night, Instant.EPOCH, Night.State.COMPLETE, List.of(regression));
            assertThat(history.differences(night)).containsExactly(regression);
            assertThat(history.nights().get(0).differences()).isEqualTo(Map.of(Difference.Kind.REGRESSION, 1L));
        }
    }

    @Test
    void retention_forgets_the_oldest_nights_and_what_only_they_had() throws SQLException {
        try (History history = open()) {
            complete(history, 1, GOOD, BAD);
            complete(history, 2, GOOD);
            long newest = complete(history, 3, GOOD);
            history.retain(2, newest);
            assertThat(history.nights()).extracting(Night::id).containsExactly(2L, 3L);
        }
        assertThat(number("SELECT count(*) FROM subject")).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM outcomes")).isEqualTo(1);
    }

    @Test
    void a_history_of_version_1_is_migrated_and_keeps_its_nights() throws SQLException {
        try (Connection connection = History.connect(file());
                Statement statement = connection.createStatement()) {
            Schema.run(statement, 1);
            statement.execute("INSERT INTO night VALUES (7, '2025-12-31T01:00:00Z', '2025-12-31T02:00:00Z', 'COMPLETE',"
                    + " 5, '0.0', '1.3', 'abc')");
            statement.execute("INSERT INTO part VALUES (7, 'corpus', 'COMPLETE', 'one')");
            statement.execute("INSERT INTO subject VALUES (1, 'f1', 'a 00:03.0')");
            statement.execute("INSERT INTO outcomes VALUES (1, 'd', 'clause.0 FAIL mandatory\n', 0, 1, 0, 0, 0, 0, 1)");
            statement.execute("INSERT INTO look VALUES (7, 'corpus', 1, 'i1', 1)");
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(1);
        try (History history = open()) {
            assertThat(history.looks(7, "corpus")).containsExactly(look("f1", "a 00:03.0", "i1", Outcome.FAIL));
            assertThat(history.nights()).singleElement().satisfies(n -> {
                assertThat(n.start().revision()).isEqualTo("1.3");
                assertThat(n.differences()).isEmpty();
            });
            assertThat(complete(history, 1, GOOD)).isEqualTo(8);
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.VERSION);
    }

    @Test
    void a_newer_history_is_refused_and_left_as_it_is() throws SQLException {
        open().close();
        change("PRAGMA user_version = " + (Schema.VERSION + 1));
        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("history.db")
                .hasMessageContaining("found version " + (Schema.VERSION + 1) + ", which a newer vtck wrote");
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.VERSION + 1);
    }

    @Test
    void another_programs_database_and_a_file_that_is_none_are_refused() throws SQLException, IOException {
        change("CREATE TABLE recipe (name TEXT)");
        assertThatThrownBy(this::open).isInstanceOf(InputException.class).hasMessageContaining("another program's");
        Path text = Files.writeString(
                folder.resolve("notes.txt"), "nothing of the kind, and much longer than a header ".repeat(9));
        assertThatThrownBy(() -> History.open(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("notes.txt");
        assertThat(text).content().startsWith("nothing of the kind");
    }

    @Test
    void several_nightlies_at_once_lose_nothing() throws Exception {
        int writers = 4;
        int nights = 5;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String name = "writer " + writer;
                tasks.add(() -> {
                    try (History history = open()) {
                        for (int night = 0; night < nights; night++) {
                            complete(history, night, GOOD, look(name, name, "i" + night, Outcome.PASS));
                        }
                        return nights;
                    }
                });
            }
            for (Future<Integer> done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(nights);
            }
        } finally {
            pool.shutdown();
        }
        try (History history = open()) {
            assertThat(history.nights()).hasSize(writers * nights).allSatisfy(n -> {
                assertThat(n.state()).isEqualTo(Night.State.COMPLETE);
                assertThat(n.subjects()).isEqualTo(2);
            });
        }
    }

    @Test
    void a_night_that_runs_keeps_no_other_waiting() {
        try (History one = open();
                History other = open()) {
            long first = one.begin(start(1));
            long second = other.begin(start(2));
            one.keep(first, new PartState("corpus", PartState.End.COMPLETE, ""), List.of(GOOD));
            other.keep(second, new PartState("corpus", PartState.End.COMPLETE, ""), List.of(BAD));
            assertThat(one.looks(second, "corpus")).containsExactly(BAD);
            assertThat(other.looks(first, "corpus")).containsExactly(GOOD);
        }
    }

    @Test
    void a_night_that_is_killed_in_the_middle_of_a_write_leaves_the_nights_before_it() throws Exception {
        try (History history = open()) {
            complete(history, 1, GOOD, BAD);
        }
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DyingNight.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo(DyingNight.IN_THE_MIDDLE);
        } finally {
            victim.destroyForcibly().waitFor();
        }
        try (History history = open()) {
            long now = history.begin(start(3));
            Night before = history.before(now, "corpus").orElseThrow();
            assertThat(history.looks(before.id(), "corpus")).containsExactly(GOOD, BAD);
            assertThat(history.nights())
                    .extracting(Night::state)
                    .containsExactly(Night.State.COMPLETE, Night.State.RUNNING, Night.State.RUNNING);
            assertThat(history.looks(2, "corpus")).isEmpty();
        }
    }

    private Path file() {
        return folder.resolve("history.db");
    }

    private History open() {
        return History.open(file());
    }

    private int number(String query) throws SQLException {
        try (Connection connection = History.connect(file());
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void change(String command) throws SQLException {
        try (Connection connection = History.connect(file());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
