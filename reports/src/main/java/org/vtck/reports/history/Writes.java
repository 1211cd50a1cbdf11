package org.vtck.reports.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Statements that change the history; the caller has the transaction. */
final class Writes {
    private Writes() {}

    static long night(Connection connection, Night.Start start) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO night (began, state, seed, tool, build, revision, spec_hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING id")) {
            return number(
                    insert,
                    start.began().toString(),
                    Night.State.RUNNING.name(),
                    start.seed(),
                    start.tool(),
                    start.build(),
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
        try (LookWriter writer = new LookWriter(connection)) {
            for (Look look : looks) {
                writer.write(night, part, look);
            }
        }
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

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
