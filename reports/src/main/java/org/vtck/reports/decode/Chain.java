package org.vtck.reports.decode;

import java.util.Locale;
import java.util.Optional;
import org.vtck.spec.interpret.walk.CapabilityWalk;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.interpret.walk.Link;
import org.vtck.spec.model.CapabilityList;

/** The way through a capability list in one sentence. */
final class Chain {
    private Chain() {}

    /** The sentence; empty if the function has no such list. */
    static Optional<String> of(CapabilityList list, CapabilityWalk walk) {
        if (walk.links().isEmpty() && walk.entries().isEmpty()) {
            return walk.cut().map(why -> list.name() + " list: " + why);
        }
        StringBuilder way = new StringBuilder(list.name()).append(" list:");
        for (Entry entry : walk.entries()) {
            way.append(' ')
                    .append(hex(entry.at()))
                    .append(entry.broken() ? " (broken)" : "")
                    .append(" ->");
        }
        return Optional.of(way.append(' ').append(end(walk)).toString());
    }

    private static String end(CapabilityWalk walk) {
        if (walk.cut().isPresent()) {
            return "unknown, because " + walk.cut().get();
        }
        if (walk.links().isEmpty()) {
            return "end";
        }
        Link last = walk.links().get(walk.links().size() - 1);
        if (last.target().isEmpty()) {
            return "unknown";
        }
        String target = hex(last.target().getAsInt());
        if (last.revisits()) {
            return target + " again, a loop";
        } else if (last.isEnd() || (walk.entries().isEmpty() && last.inRange())) {
            return "end";
        }
        return last.inRange() ? "end" : target + ", outside the list's range";
    }

    private static String hex(int offset) {
        return String.format(Locale.ROOT, "%02x", offset);
    }
}
