package org.vtck.reports.site.data;

import java.util.List;

/**
 * How a machine hangs together, flattened for drawing: each row stands below the one it hangs from.
 *
 * @param groups functions that share an identifier
 * @param left how many functions are not drawn
 */
public record TopologyData(List<Row> rows, List<Group> groups, int left) {
    public TopologyData {
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
    }

    /** What a row stands for. */
    public enum Kind {
        BUS,
        BRIDGE,
        ENDPOINT
    }

    /**
     * A bus or a function.
     *
     * @param depth steps from the root
     * @param text what stands in the box
     * @param address of a function; empty for a bus
     * @param mark what the pairing says of it, in a word or two; may be empty
     * @param why the same in a sentence; may be empty
     * @param verdict whether the mark speaks of a pair, of a conflict or of what stays alone
     */
    public record Row(Kind kind, int depth, String text, String address, String mark, String why, Standing verdict) {}

    /** What pairing says of a function. */
    public enum Standing {
        NONE,
        PAIRED,
        ALONE,
        CONFLICT
    }

    /** A pair or a conflict. */
    public record Group(String key, Standing standing, String text, List<String> members) {
        public Group {
            members = List.copyOf(members);
        }
    }
}
