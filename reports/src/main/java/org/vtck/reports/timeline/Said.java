package org.vtck.reports.timeline;

import java.util.Arrays;
import org.vtck.conformance.failover.Action;
import org.vtck.conformance.failover.Timeline.Moment;

/** What a step is called: the action, and the command if the action is but a part of it. */
final class Said {
    private static final String ID = "id=";

    private Said() {}

    static String inFull(String command, String action) {
        String word = command.split("\\s", 2)[0];
        return action.startsWith(word + " ") || action.equals(word) ? action : action + "  (" + word + ")";
    }

    /** A device by its name and driver alone. */
    static String briefly(Moment moment) {
        Action action = moment.step().action();
        if (action instanceof Action.Plug plug) {
            String[] parts = plug.device().split(",");
            return Arrays.stream(parts)
                    .filter(part -> part.startsWith(ID))
                    .findFirst()
                    .map(id -> action.word() + " " + id.substring(ID.length()) + " (" + parts[0] + ")")
                    .orElse(action.text());
        }
        return action.text();
    }
}
