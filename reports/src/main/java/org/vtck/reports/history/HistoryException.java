package org.vtck.reports.history;

import java.sql.SQLException;

/** The history cannot be read or written any more: its disk is full, or another process holds it for too long. */
public final class HistoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryException(SQLException cause) {
        super("the history cannot be used: " + cause.getMessage(), cause);
    }
}
