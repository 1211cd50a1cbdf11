package org.vtck.conformance.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;

/**
 * What comment lines of a dump say about it: {@code # emulated by vtck ...}, {@code # captured from QEMU ...} and
 * {@code # state: reset} (or {@code firmware}, {@code running}, {@code unknown}); and of the function that comes next
 * {@code # id: net0}, what its user calls it. Every other comment is passed over; so is {@code state:} inside a sentence unless
 * one of those words follows.
 */
final class Labels {
    private static final String EMULATED = "emulated by vtck";
    private static final String STATE = "state:";
    private static final String ID = "id:";

    private final String file;
    private Origin origin = Origin.CAPTURED;
    private State state = State.UNKNOWN;
    private String id = "";

    Labels(String file) {
        this.file = file;
    }

    Origin origin() {
        return origin;
    }

    State state() {
        return state;
    }

    /** What the function that starts now is called, if a comment before it said so; else empty. */
    String takeId() {
        String taken = id;
        id = "";
        return taken;
    }

    void comment(byte[] line, int from, int to, int number) {
        String text = new String(line, from + 1, to - from - 1, UTF_8).strip();
        if (text.startsWith(ID)) {
            id = text.substring(ID.length()).strip();
            return;
        }
        if (text.contains(EMULATED)) {
            origin = Origin.EMULATED;
        }
        int at = text.indexOf(STATE);
        if (at >= 0) {
            String word = text.substring(at + STATE.length()).strip().split("[^A-Za-z]", 2)[0];
            Optional<State> named = Arrays.stream(State.values())
                    .filter(s -> word(s).equals(word))
                    .findFirst();
            if (named.isEmpty() && at == 0) {
                throw new InputException(
                        file, number, "expected one of " + words() + " after `# state:`, found `" + word + "`");
            }
            state = named.orElse(state);
        }
    }

    private static String words() {
        return Arrays.stream(State.values()).map(Labels::word).collect(Collectors.joining(", "));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
