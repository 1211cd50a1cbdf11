package org.vtck.reports.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the same device in several runs: by its fingerprint, where several have one by machine and address too; else, since a device
 * that is being changed changes its fingerprint, by machine and address; and if all runs are of one machine each by the address alone.
 */
final class Alignment {
    private final List<List<Optional<JudgedDevice>>> rows = new ArrayList<>();

    private Alignment() {}

    /** A row for each device, with a place for each run. */
    static List<List<Optional<JudgedDevice>>> of(List<ComparedRun> runs) {
        Alignment alignment = new Alignment();
        boolean oneMachineEach = runs.stream()
                .allMatch(r -> r.devices().stream()
                                .map(JudgedDevice::machine)
                                .distinct()
                                .count()
                        == 1);
        for (int run = 0; run < runs.size(); run++) {
            alignment.add(run, runs.size(), runs.get(run).devices(), oneMachineEach);
        }
        return alignment.rows;
    }

    private void add(int run, int runs, List<JudgedDevice> devices, boolean oneMachineEach) {
        List<JudgedDevice> left = new ArrayList<>(devices);
        left = match(run, left, known(d -> d.fileName() + " " + d.place()));
        left = match(run, left, known(JudgedDevice::place));
        left = match(run, left, known(d -> String.valueOf(d.address().isEmpty())));
        left = match(run, left, d -> Optional.of(d.fileName() + " " + d.place()));
        if (oneMachineEach) {
            left = match(run, left, d -> Optional.of(d.place()));
        }
        for (JudgedDevice device : left) {
            List<Optional<JudgedDevice>> row = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                row.add(i == run ? Optional.of(device) : Optional.empty());
            }
            rows.add(row);
        }
    }

    /** The fingerprint and something more; nothing of a device without one, of which there may be many. */
    private static Function<JudgedDevice, Optional<String>> known(Function<JudgedDevice, String> more) {
        return d -> d.isKnownAgain() ? Optional.of(d.fingerprint() + " " + more.apply(d)) : Optional.empty();
    }

    /** Puts devices into rows of the same key that have none of this run yet; gives back the others. */
    private List<JudgedDevice> match(
            int run, List<JudgedDevice> devices, Function<JudgedDevice, Optional<String>> key) {
        Map<String, Deque<List<Optional<JudgedDevice>>>> open = new HashMap<>();
        for (List<Optional<JudgedDevice>> row : rows) {
            if (row.get(run).isEmpty()) {
                key.apply(first(row))
                        .ifPresent(k -> open.computeIfAbsent(k, none -> new ArrayDeque<>())
                                .add(row));
            }
        }
        List<JudgedDevice> left = new ArrayList<>();
        for (JudgedDevice device : devices) {
            Deque<List<Optional<JudgedDevice>>> fitting =
                    key.apply(device).map(open::get).orElseGet(ArrayDeque::new);
            if (fitting.isEmpty()) {
                left.add(device);
            } else {
                fitting.remove().set(run, Optional.of(device));
            }
        }
        return left;
    }

    /** The device of a row in the first run that has it. */
    static JudgedDevice first(List<Optional<JudgedDevice>> row) {
        return row.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    }
}
