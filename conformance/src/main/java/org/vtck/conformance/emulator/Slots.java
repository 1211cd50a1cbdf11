package org.vtck.conformance.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.spec.model.Topology;

/** A bus while devices are plugged into it. */
final class Slots {
    /** Which bytes of a function cycles to this bus reach. */
    enum Reach {
        CONVENTIONAL,
        EXTENDED
    }

    private final String name;
    private final Topology.BusKind kind;
    private final Reach reach;
    private final boolean root;
    private final Map<Integer, Plug> plugs = new LinkedHashMap<>();

    private Slots(String name, Topology.BusKind kind, Reach reach, boolean root) {
        this.name = name;
        this.kind = kind;
        this.reach = reach;
        this.root = root;
    }

    static Slots root(Topology.Board board) {
        return new Slots(
                board.bus(),
                board.kind(),
                board.kind() == Topology.BusKind.EXPRESS ? Reach.EXTENDED : Reach.CONVENTIONAL,
                true);
    }

    /** The bus behind a bridge on this one. */
    Slots behind(String bridge, Topology.BusKind behind) {
        return new Slots(bridge, behind, behind == Topology.BusKind.EXPRESS ? reach : Reach.CONVENTIONAL, false);
    }

    String name() {
        return name;
    }

    Topology.BusKind kind() {
        return kind;
    }

    Reach reach() {
        return reach;
    }

    boolean isRoot() {
        return root;
    }

    /** By slot and function number together, in the order in which they were plugged in. */
    Map<Integer, Plug> plugs() {
        return plugs;
    }

    Optional<Plug> at(int number) {
        return Optional.ofNullable(plugs.get(number));
    }

    /** The first slot whose function 0 is free. */
    int firstFree(DeviceArgument argument) {
        for (int slot = 0; slot < FunctionAddress.DEVICES; slot++) {
            if (!plugs.containsKey(slot * FunctionAddress.FUNCTIONS)) {
                return slot * FunctionAddress.FUNCTIONS;
            }
        }
        throw argument.problem("bus `" + name + "` is full: all 32 slots are in use");
    }

    void plug(int number, Plug plug, DeviceArgument argument) {
        Plug before = plugs.get(number);
        if (before != null) {
            throw argument.problem("slot " + text(number) + " of bus `" + name + "` is in use by " + before.called());
        }
        int first = number - number % FunctionAddress.FUNCTIONS;
        Plug zero = plugs.get(first);
        if (number != first && zero != null && !zero.isMultifunction()) {
            throw argument.problem("slot " + text(first) + " of bus `" + name + "` holds " + zero.called()
                    + ", which is not given multifunction=on, so nothing can be at " + text(number));
        }
        for (int other = first + 1; number == first && other < first + FunctionAddress.FUNCTIONS; other++) {
            if (plugs.containsKey(other) && !plug.isMultifunction()) {
                throw argument.problem(
                        "function 0 of a slot that has more, here " + text(other) + ", needs multifunction=on");
            }
        }
        plugs.put(number, plug);
    }

    Plug unplug(int number) {
        return Optional.ofNullable(plugs.remove(number)).orElseThrow();
    }

    void board(int number, Plug plug) {
        plugs.put(number, plug);
    }

    private static String text(int number) {
        return String.format("%02x.%x", number / FunctionAddress.FUNCTIONS, number % FunctionAddress.FUNCTIONS);
    }
}
