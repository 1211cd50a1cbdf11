package org.vtck.reports.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.vtck.conformance.input.InputException;

/**
 * The tables, as scripts: {@code history/1.sql} makes those of version 1, each further one makes a version of the one before. SQLite
 * itself keeps the version ({@code user_version}) and whose file it is ({@code application_id}).
 */
final class Schema {
    /** The version that this vtck reads and writes. */
    static final int VERSION = 3;

    /** "vtck". */
    private static final int APPLICATION = 0x7674636b;

    private Schema() {}

    /**
     * Makes or migrates the tables, in one transaction.
     *
     * @throws InputException if the file is not vtck's, or is newer than this vtck
     */
    static void prepare(Connection connection, String file) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "PRAGMA user_version");
            boolean empty = number(statement, "SELECT count(*) FROM sqlite_master") == 0;
            if (!empty && number(statement, "PRAGMA application_id") != APPLICATION) {
                throw new InputException(file, "expected a history of vtck, found another program's database");
            } else if (version > VERSION) {
                throw new InputException(
                        file,
                        "expected a history of version " + VERSION + " or older, found version " + version
                                + ", which a newer vtck wrote");
            }
            for (int next = version + 1; next <= VERSION; next++) {
                run(statement, next);
            }
            connection.commit();
        } finally {
            connection.rollback();
            letGo(connection);
        }
    }

    /** Ends the transaction that the driver begins after each: while one is open, other nightlies wait. */
    static void letGo(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
    }

    /** Runs the script that makes a version. */
    static void run(Statement statement, int version) throws SQLException {
        for (String command : script(version).split(";\\s*\n", -1)) {
            if (!command.isBlank()) {
                statement.execute(command);
            }
        }
        statement.execute("PRAGMA application_id = " + APPLICATION);
        statement.execute("PRAGMA user_version = " + version);
    }

    private static String script(int version) {
        try (InputStream in =
                Objects.requireNonNull(Schema.class.getResourceAsStream("/history/" + version + ".sql"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("vtck was built without the script of version " + version, e);
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
