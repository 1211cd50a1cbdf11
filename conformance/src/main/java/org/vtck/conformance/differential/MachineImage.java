package org.vtck.conformance.differential;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.model.SpecModel;

/** What all functions of a machine show and let software write, once its buses have numbers. */
public record MachineImage(SortedMap<FunctionAddress, FunctionImage> functions) {
    private interface Choice {
        List<Trial> trials(FunctionAddress function, byte[] space);
    }

    public MachineImage {
        functions = Collections.unmodifiableSortedMap(new TreeMap<>(functions));
    }

    /** Numbers the buses, reads everything, and tries to write whatever can be tried without harm. */
    public static MachineImage of(SpecModel model, ConfigCycles cycles) throws IOException {
        return of(
                cycles,
                (function, space) -> Trials.of(function, space.length, new RegisterNames(model, function, space)));
    }

    /** The same of another machine, with those writes that were tried on this one. */
    public MachineImage alike(ConfigCycles cycles) throws IOException {
        return of(cycles, (function, space) -> {
            FunctionImage there = functions.get(function);
            return there == null || there.bytes().length != space.length ? List.of() : there.trials();
        });
    }

    private static MachineImage of(ConfigCycles cycles, Choice choice) throws IOException {
        List<FunctionAddress> deepestFirst = new ArrayList<>(BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED));
        Collections.reverse(deepestFirst);
        SortedMap<FunctionAddress, byte[]> spaces = new TreeMap<>();
        for (FunctionAddress function : deepestFirst) {
            spaces.put(function, cycles.space(function));
        }
        // What is behind a bridge vanishes while bits of the bridge are tried, so the deepest come first.
        SortedMap<FunctionAddress, FunctionImage> images = new TreeMap<>();
        for (FunctionAddress function : deepestFirst) {
            byte[] space = spaces.getOrDefault(function, new byte[0]);
            List<Trial> trials = choice.trials(function, space);
            images.put(
                    function,
                    new FunctionImage(space, trials, WritableBits.of(cycles, function, trials, space.length)));
        }
        return new MachineImage(images);
    }
}
