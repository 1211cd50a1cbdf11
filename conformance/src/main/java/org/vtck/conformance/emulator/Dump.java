package org.vtck.conformance.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LspciDump;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * What software sees of a machine after it numbered the buses.
 *
 * @param functions their configuration spaces, in order of address
 * @param ids what the user calls those that have a name
 */
public record Dump(Map<FunctionAddress, byte[]> functions, Map<FunctionAddress, String> ids) {
    /** How far the machine got, in the words that dumps carry. */
    public static final String STATE = "state: reset, buses numbered depth-first";

    private static final int LONGEST = 200;

    public Dump {
        functions = Collections.unmodifiableMap(new TreeMap<>(functions));
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
    }

    /** Walks over the buses of a machine, which numbers them. */
    public static Dump of(EmulatedMachine machine) {
        ConfigCycles cycles = machine.cycles();
        Map<FunctionAddress, byte[]> functions = new TreeMap<>();
        Map<FunctionAddress, String> ids = new TreeMap<>();
        try {
            for (FunctionAddress address : BusWalk.functions(cycles, BusWalk.Numbering.ASSIGNED)) {
                functions.put(address, cycles.space(address));
                machine.id(address).ifPresent(id -> ids.put(address, id));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Dump(functions, ids);
    }

    /** What is known of a machine of one segment, as it stands; its functions have no ids. */
    public static Dump of(Machine machine) {
        Map<FunctionAddress, byte[]> functions = new TreeMap<>();
        for (PciFunction function : machine.functions()) {
            org.vtck.spec.model.FunctionAddress at = function.address();
            functions.put(
                    new FunctionAddress(at.bus(), at.slot(), at.number()),
                    function.space().toBytes());
        }
        return new Dump(functions, Map.of());
    }

    /**
     * As {@code lspci -F} reads it, marked as emulated.
     *
     * @param version of this program
     * @param command what made the machine, in words that stay together
     */
    public String lspci(String version, List<String> command) {
        LspciDump text = new LspciDump()
                .comment("emulated by vtck " + version)
                .comment(pieces(command))
                .comment(STATE);
        functions.forEach((address, space) -> {
            String id = ids.get(address);
            if (id == null) {
                text.function(address, space);
            } else {
                text.function(address, space, id);
            }
        });
        return text.toString();
    }

    /** Words so short that a line with one of them is never too long for {@code lspci}. */
    private static List<String> pieces(List<String> command) {
        List<String> pieces = new ArrayList<>();
        for (String word : command) {
            for (int at = 0; at < word.length(); at += LONGEST) {
                pieces.add(word.substring(at, Math.min(word.length(), at + LONGEST)));
            }
        }
        return pieces;
    }
}
