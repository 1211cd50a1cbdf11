package org.vtck.reports.nightly;

import java.util.List;
import java.util.ServiceLoader;
import org.vtck.reports.history.Difference;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.PartState;

/** Something that every night does, and whose results are compared from night to night. */
public interface Part {
    /** One word, stable for ever: the history knows the part by it. */
    String name();

    /**
     * Does it. When {@link Order#stops()} says so it hands over what there is; what it throws is contained and makes the night
     * incomplete.
     */
    Findings run(Order order);

    /** All parts that are there, in the order in which they run. */
    static List<Part> all() {
        return ServiceLoader.load(Part.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * What a part found.
     *
     * @param note one sentence
     * @param errors what is wrong whatever the night before was
     */
    record Findings(PartState.End end, String note, List<Look> looks, List<Difference> errors) {
        public Findings {
            looks = List.copyOf(looks);
            errors = List.copyOf(errors);
        }

        /** Findings that mean what they mean against the night before. */
        public Findings(PartState.End end, String note, List<Look> looks) {
            this(end, note, looks, List.of());
        }

        static Findings skipped(String why) {
            return new Findings(PartState.End.SKIPPED, why, List.of());
        }
    }
}
