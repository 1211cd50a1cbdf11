package org.vtck.reports.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.verdict.Outcome;

/** Statements that read the history. */
final class Reads {
    private static final String NIGHTS =
            "SELECT n.*, count(l.night) AS looks, total(o.pass) AS pass, total(o.fail) AS fail,"
                    + " total(o.inconclusive) AS inconclusive, total(o.not_applicable) AS not_applicable,"
                    + " total(o.not_testable) AS not_testable, total(o.waived) AS waived,"
                    + " total(o.mandatory_fail) AS mandatory_fail"
                    + " FROM night n LEFT JOIN look l ON l.night = n.id LEFT JOIN outcomes o ON o.id = l.outcomes";

    private Reads() {}

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    static List<Night> nights(Connection connection) throws SQLException {
        return nights(connection, NIGHTS + " GROUP BY n.id ORDER BY n.id");
    }

    static Optional<Night> before(Connection connection, long night, String part) throws SQLException {
        String last = "SELECT max(c.id) FROM night c JOIN part p ON p.night = c.id AND p.name = ? AND p.state = '"
                + PartState.End.COMPLETE + "' WHERE c.id < ? AND c.state = '" + Night.State.COMPLETE + "'";
        return nights(connection, NIGHTS + " WHERE n.id = (" + last + ") GROUP BY n.id", part, night).stream()
                .findFirst();
    }

    private static List<Night> nights(Connection connection, String query, Object... values) throws SQLException {
        Map<Long, Map<Difference.Kind, Long>> differences = differenceCounts(connection);
        return rows(
                connection, row -> night(row, differences.getOrDefault(row.getLong("id"), Map.of())), query, values);
    }

    private static Night night(ResultSet row, Map<Difference.Kind, Long> differences) throws SQLException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, row.getLong(outcome.name().toLowerCase(Locale.ROOT)));
        }
        return new Night(
                row.getLong("id"),
                new Night.Start(
                        Instant.parse(row.getString("began")),
                        row.getLong("seed"),
                        row.getString("tool"),
                        row.getString("build"),
                        row.getString("revision"),
                        row.getString("spec_hash")),
                Optional.ofNullable(row.getString("ended")).map(Instant::parse),
                Night.State.valueOf(row.getString("state")),
                row.getLong("looks"),
                row.getLong("mandatory_fail"),
                counts,
                differences);
    }

    private static Map<Long, Map<Difference.Kind, Long>> differenceCounts(Connection connection) throws SQLException {
        Map<Long, Map<Difference.Kind, Long>> counts = new HashMap<>();
        rows(
                connection,
                row -> counts.computeIfAbsent(row.getLong("night"), n -> new EnumMap<>(Difference.Kind.class))
                        .put(Difference.Kind.valueOf(row.getString("kind")), row.getLong("number")),
                "SELECT night, kind, count(*) AS number FROM difference GROUP BY night, kind");
        return counts;
    }

    static List<Look> looks(Connection connection, long night, String part) throws SQLException {
        Map<Long, List<Result>> unpacked = new HashMap<>();
        return rows(
                connection,
                row -> new Look(
                        new Subject(row.getString("fingerprint"), row.getString("name"), row.getString("input")),
                        results(unpacked, row.getLong("outcomes"), row.getString("packed"))),
                "SELECT s.fingerprint, s.name, l.input, l.outcomes, o.packed FROM look l JOIN subject s ON s.id = l.subject"
                        + " JOIN outcomes o ON o.id = l.outcomes WHERE l.night = ? AND l.part = ? ORDER BY l.subject",
                night,
                part);
    }

    private static List<Result> results(Map<Long, List<Result>> unpacked, long id, String packed) {
        return unpacked.computeIfAbsent(id, i -> Packed.results(packed));
    }

    static List<PartState> parts(Connection connection, long night) throws SQLException {
        return rows(
                connection,
                row -> new PartState(
                        row.getString("name"), PartState.End.valueOf(row.getString("state")), row.getString("note")),
                "SELECT name, state, note FROM part WHERE night = ? ORDER BY name",
                night);
    }

    static List<Difference> differences(Connection connection, long night) throws SQLException {
        return rows(
                connection,
                row -> new Difference(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getString("part"),
                        row.getString("subject"),
                        row.getString("item"),
                        row.getString("before"),
                        row.getString("after")),
                "SELECT * FROM difference WHERE night = ? ORDER BY rowid",
                night);
    }

    private static <T> List<T> rows(Connection connection, Row<T> row, String query, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }
}
