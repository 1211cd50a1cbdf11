package org.vtck.reports.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vtck.spec.verdict.Outcome;

/** A process that begins a night, writes half a part, and waits to be killed. */
final class DyingNight {
    /** What it says when it has come so far. */
    static final String IN_THE_MIDDLE = "in the middle of a write";

    private DyingNight() {}

    /** Takes the file of the history. */
    public static void main(String[] args) throws SQLException, IOException {
        Path file = Path.of(args[0]);
        long night;
        try (History history = History.open(file)) {
            night = history.begin(Nights.start(2));
        }
        try (Connection connection = History.connect(file)) {
            connection.setAutoCommit(false);
            Writes.looks(connection, night, "corpus", List.of(Nights.look("f9", "b", "i9", Outcome.FAIL)));
            System.out.println(IN_THE_MIDDLE);
            System.in.read();
        }
    }
}
