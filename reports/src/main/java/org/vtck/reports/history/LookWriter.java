package org.vtck.reports.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.vtck.spec.verdict.Outcome;

/** Writes looks; its statements are prepared once for all of them. */
final class LookWriter implements AutoCloseable {
    private final PreparedStatement look;
    private final PreparedStatement newSubject;
    private final PreparedStatement subject;
    private final PreparedStatement newOutcomes;
    private final PreparedStatement outcomes;

    LookWriter(Connection connection) throws SQLException {
        look = connection.prepareStatement(
                "INSERT INTO look (night, part, subject, input, outcomes) VALUES (?, ?, ?, ?, ?)");
        newSubject = connection.prepareStatement(
                "INSERT INTO subject (fingerprint, name) VALUES (?, ?) ON CONFLICT DO NOTHING");
        subject = connection.prepareStatement("SELECT id FROM subject WHERE fingerprint = ? AND name = ?");
        newOutcomes = connection.prepareStatement(
                "INSERT INTO outcomes (digest, packed, pass, fail, inconclusive, not_applicable, not_testable, waived,"
                        + " mandatory_fail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        outcomes = connection.prepareStatement("SELECT id FROM outcomes WHERE digest = ?");
    }

    void write(long night, String part, Look seen) throws SQLException {
        Subject of = seen.subject();
        Writes.set(newSubject, of.fingerprint(), of.name());
        newSubject.executeUpdate();
        long subjectId = number(subject, of.fingerprint(), of.name());
        Writes.set(look, night, part, subjectId, of.input(), outcomes(seen.results()));
        look.executeUpdate();
    }

    private long outcomes(List<Result> results) throws SQLException {
        String packed = Packed.of(results);
        String digest = Packed.digest(packed);
        long known = number(outcomes, digest);
        if (known != 0) {
            return known;
        }
        Writes.set(
                newOutcomes,
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
        newOutcomes.executeUpdate();
        return number(outcomes, digest);
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(r -> r.outcome() == outcome).count();
    }

    /** The number that is found; 0 if none is. */
    private static long number(PreparedStatement select, Object... values) throws SQLException {
        Writes.set(select, values);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        look.close();
        newSubject.close();
        subject.close();
        newOutcomes.close();
        outcomes.close();
    }
}
