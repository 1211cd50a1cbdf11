package org.vtck.conformance.qtest;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

/** What went wrong between us and a qtest peer; the transport is lost or refuses, the device is not judged by it. */
public abstract sealed class QtestException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private QtestException(String message) {
        super(message);
    }

    /** The peer closed the connection: QEMU exited or aborted. Carries the last lines that it wrote to stderr. */
    public static final class PeerDied extends QtestException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String lastWords;

        PeerDied(String request, String lastWords) {
            super("the qtest peer closed the connection at `" + request + "`"
                    + (lastWords.isEmpty() ? "" : "; its last words: " + lastWords));
            this.lastWords = lastWords;
        }

        /** The tail of the peer's stderr, or an empty string when it said nothing. */
        public String lastWords() {
            return lastWords;
        }
    }

    /** The peer did not take or answer a request within the transport's time limit. */
    public static final class PeerSilent extends QtestException {
        @Serial
        private static final long serialVersionUID = 1L;

        PeerSilent(String request, Duration limit) {
            super("the qtest peer did not answer `" + request + "` within " + limit.toMillis() + " ms");
        }
    }

    /** The peer answered {@code FAIL} or {@code ERR}; the connection stays usable. */
    public static final class RequestRefused extends QtestException {
        @Serial
        private static final long serialVersionUID = 1L;

        RequestRefused(String request, String reply) {
            super("the qtest peer refuses `" + request + "`: " + reply);
        }
    }

    /** The peer answered something that the protocol does not know for this request. */
    public static final class ReplyMalformed extends QtestException {
        @Serial
        private static final long serialVersionUID = 1L;

        ReplyMalformed(String request, String reply, String expected) {
            super("the qtest peer answers `" + request + "` with `" + reply + "`, expected " + expected);
        }
    }
}
