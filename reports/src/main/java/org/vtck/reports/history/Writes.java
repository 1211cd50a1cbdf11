package org.vtck.reports.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.vtck.spec.verdict.Outcome;

/** Statements that change the history; the caller has the transaction. */
final class Writes {
    private Writes() {}

    static long night(Connection connection, Night.Start start) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO night (began, state, seed, tool, revision, spec_hash) VALUES (?, ?, ?, ?, ?, ?)"
                        + " RETURNING id")) {
            return number(
                    insert,
                    start.began().toString(),
                    Night.State.RUNNING.name(),
                    start.seed(),
                    start.tool(),
                    start.revision(),
                    start.specHash());
        }
    }

    static void part(Connection connection, long night, PartState state) throws SQLException {
        change(
                connection,
                "INSERT INTO part (night, name, state, note) VALUES (?, ?, ?, ?)",
                night,
                state.part(),
                state.end().name(),
                state.note());
    }

    static void looks(Connection connection, long night, String part, List<Look> looks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO look (night, part, subject, input, outcomes) VALUES (?, ?, ?, ?, ?)")) {
            for (Look look : looks) {
                long subject = subject(connection, look.subject());
                long outcomes = outcomes(connection, look.results());
                set(insert, night, part, subject, look.subject().input(), outcomes);
                insert.executeUpdate();
            }
        }
    }

    private static long subject(Connection connection, Subject subject) throws SQLException {
        change(
                connection,
                "INSERT INTO subject (fingerprint, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                subject.fingerprint(),
                subject.name());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM subject WHERE fingerprint = ? AND name = ?")) {
            return number(select, subject.fingerprint(), subject.name());
        }
    }

    private static long outcomes(Connection connection, List<Result> results) throws SQLException {
        String packed = Packed.of(results);
        String digest = Packed.digest(packed);
        change(
                connection,
                "INSERT INTO outcomes (digest, packed, pass, fail, inconclusive, not_applicable, not_testable, waived,"
                        + " mandatory_fail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                digest,
                packed,
                count(results, Outcome.PASS),
                count(results, Outcome.FAIL),
                count(results, Outcome.INCONCLUSIVE),
                count(results, Outcome.NOT_APPLICABLE),
                count(results, Outcome.NOT_TESTABLE),
                count(results, Outcome.WAIVED),
                results.stream()
                        .filter(r -> r.fails() && r.weight() == Result.Weight.MANDATORY)
                        .count());
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM outcomes WHERE digest = ?")) {
            return number(select, digest);
        }
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(r -> r.outcome() == outcome).count();
    }

    static void differences(Connection connection, long night, List<Difference> differences) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO difference (night, kind, part, subject, item, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Difference each : differences) {
                set(
                        insert,
                        night,
                        each.kind().name(),
                        each.part(),
                        each.subject(),
                        each.item(),
                        each.before(),
                        each.after());
                insert.executeUpdate();
            }
        }
    }

    static void end(Connection connection, long night, Instant ended, Night.State state) throws SQLException {
        change(connection, "UPDATE night SET ended = ?, state = ? WHERE id = ?", ended.toString(), state.name(), night);
    }

    static void retain(Connection connection, int most, long night) throws SQLException {
        change(
                connection,
                "DELETE FROM night WHERE id < ? AND id NOT IN (SELECT id FROM night WHERE id <= ? ORDER BY id DESC LIMIT ?)",
                night,
                night,
                most);
        change(connection, "DELETE FROM subject WHERE id NOT IN (SELECT subject FROM look)");
        change(connection, "DELETE FROM outcomes WHERE id NOT IN (SELECT outcomes FROM look)");
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static long number(PreparedStatement statement, Object... values) throws SQLException {
        set(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
