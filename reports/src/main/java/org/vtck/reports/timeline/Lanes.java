package org.vtck.reports.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vtck.conformance.failover.State;
import org.vtck.conformance.failover.State.Carrier;
import org.vtck.conformance.failover.State.Standby;
import org.vtck.conformance.failover.Timeline;

/** One lane for each standby, in the order in which they came; in each a cell for the start and one for each step. */
final class Lanes {
    private Lanes() {}

    static Map<String, List<Cell>> of(Timeline timeline) {
        List<State> states = new ArrayList<>(List.of(timeline.start()));
        timeline.moments().forEach(m -> states.add(m.step().state()));
        Set<String> standbys = new LinkedHashSet<>();
        states.forEach(s -> s.standbys().forEach(standby -> standbys.add(standby.id())));
        Map<String, List<Cell>> lanes = new LinkedHashMap<>();
        for (String standby : standbys) {
            lanes.put(standby, states.stream().map(s -> cell(s, standby)).toList());
        }
        return lanes;
    }

    static Cell cell(State state, String standby) {
        Optional<Standby> present = state.standby(standby);
        if (present.isEmpty()) {
            return new Cell(Cell.Kind.ABSENT, Set.of());
        }
        Carrier carrier = state.carriers().getOrDefault(standby, new Carrier.Nothing());
        if (carrier instanceof Carrier.By by) {
            return new Cell(Cell.Kind.PRIMARY, by.primaries());
        }
        return new Cell(carrier instanceof Carrier.Itself ? Cell.Kind.STANDBY : Cell.Kind.NOTHING, Set.of());
    }
}
