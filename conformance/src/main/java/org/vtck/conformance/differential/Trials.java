package org.vtck.conformance.differential;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;

/**
 * What a test writes to a live machine: everything but the start of a function level reset, the power and interlock of a slot,
 * and the window through which it writes.
 */
final class Trials {
    private static final int ALL = 0xff;
    private static final int LOW_SEVEN = 0x7f;
    private static final String SLOT_CONTROL = "pci_express.slot_control";
    private static final Set<String> WITH_RESET = Set.of("pci_express.device_control", "pci_express_v1.device_control");

    /** Writes to one of its registers decide what the other one shows. */
    private static final String INDEXED = "pci_standard_hot_plug.";

    private final FunctionAddress address;
    private final RegisterNames names;
    private final List<Trial> trials = new ArrayList<>();
    private int from;

    private Trials(FunctionAddress address, RegisterNames names) {
        this.address = address;
        this.names = names;
    }

    /** All of them for one function, in as few writes as can be. */
    static List<Trial> of(FunctionAddress address, int size, RegisterNames names) {
        Trials trials = new Trials(address, names);
        int dword = Width.DWORD.bytes();
        for (int at = 0; at < size; at += dword) {
            if (trials.isHarmless(at)) {
                continue;
            }
            trials.together(at);
            trials.bytes(at, at + dword);
            trials.from = at + dword;
        }
        trials.together(size);
        return List.copyOf(trials.trials);
    }

    private void together(int end) {
        if (from < end) {
            byte[] ones = new byte[end - from];
            Arrays.fill(ones, (byte) ALL);
            trials.add(new Trial(from, ones));
        }
    }

    private void bytes(int start, int end) {
        for (int at = start; at < end; at++) {
            int bits = harmless(at);
            if (bits != 0) {
                trials.add(new Trial(at, new byte[] {(byte) bits}));
            }
        }
    }

    /** Whether all bits of four bytes may be tried at once; the Q35 host bridge takes two bytes of ones for a question. */
    private boolean isHarmless(int dword) {
        if (address.equals(FunctionAddress.HOST_BRIDGE)) {
            return false;
        }
        for (int at = dword; at < dword + Width.DWORD.bytes(); at++) {
            if (harmless(at) != ALL
                    || names.of(at).stream().anyMatch(n -> n.equals(SLOT_CONTROL) || n.startsWith(INDEXED))) {
                return false;
            }
        }
        return true;
    }

    /** The bits of a byte that may be tried. */
    private int harmless(int at) {
        if (address.equals(FunctionAddress.HOST_BRIDGE)
                && at >= ConfigRegisters.PCIEXBAR
                && at < ConfigRegisters.PCIEXBAR_HIGH + Width.DWORD.bytes()) {
            return 0;
        }
        Set<String> here = names.of(at);
        if (here.contains(SLOT_CONTROL)) {
            return names.of(at - 1).contains(SLOT_CONTROL) ? 0 : ALL;
        }
        return here.stream().anyMatch(WITH_RESET::contains) ? LOW_SEVEN : ALL;
    }
}
