package org.vtck.reports.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.input.Printable;

/**
 * The history of nights. Several processes may have the same one open: each write is a transaction that waits for the others'.
 */
public final class History implements AutoCloseable {
    /** How long a write waits for those of another nightly, milliseconds. */
    private static final int PATIENCE = 60_000;

    private final Connection connection;

    private History(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens a history, which is made if it is not there, and brought to this vtck's version if it is older.
     *
     * @throws InputException if it is no history, is newer than this vtck, or cannot be opened
     */
    public static History open(Path file) {
        try {
            Connection connection = connect(file);
            try {
                Schema.prepare(connection, file.toString());
                return new History(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new InputException(
                    file.toString(),
                    "expected a history of vtck or a place for one, found: "
                            + Printable.escaped(String.valueOf(e.getMessage())));
        }
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Begins a night; gives back its number. */
    public long begin(Night.Start start) {
        return transaction(() -> Writes.night(connection, start));
    }

    /** Keeps what a part saw, all or nothing. */
    public void keep(long night, PartState state, List<Look> looks) {
        transaction(() -> {
            Writes.part(connection, night, state);
            Writes.looks(connection, night, state.part(), looks);
            return night;
        });
    }

    /** Ends a night. */
    public void end(long night, Instant ended, Night.State state, List<Difference> differences) {
        transaction(() -> {
            Writes.differences(connection, night, differences);
            Writes.end(connection, night, ended, state);
            return night;
        });
    }

    /** Forgets all nights but the newest {@code most}; a night that began after {@code night} is not touched. */
    public void retain(int most, long night) {
        transaction(() -> {
            Writes.retain(connection, most, night);
            return night;
        });
    }

    /** The newest complete night before {@code night} in which that part was complete, too. */
    public Optional<Night> before(long night, String part) {
        return transaction(() -> Reads.before(connection, night, part));
    }

    /** What a part saw in a night, in the order in which the subjects became known. */
    public List<Look> looks(long night, String part) {
        return transaction(() -> Reads.looks(connection, night, part));
    }

    /** All nights, oldest first. */
    public List<Night> nights() {
        return transaction(() -> Reads.nights(connection));
    }

    /** How the parts of a night went. */
    public List<PartState> parts(long night) {
        return transaction(() -> Reads.parts(connection, night));
    }

    /** How a night differed from the last complete one. */
    public List<Difference> differences(long night) {
        return transaction(() -> Reads.differences(connection, night));
    }

    private interface Query<T> {
        T run() throws SQLException;
    }

    private <T> T transaction(Query<T> query) {
        try {
            connection.setAutoCommit(false);
            try {
                T found = query.run();
                connection.commit();
                return found;
            } finally {
                connection.rollback();
                Schema.letGo(connection);
            }
        } catch (SQLException e) {
            throw new HistoryException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new HistoryException(e);
        }
    }
}
