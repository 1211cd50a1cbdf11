package org.vtck.conformance.emulator;

import java.util.Set;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;

/**
 * Bits that a test must not write to a live machine: the start of a function level reset, the power and interlock of a slot, and
 * the window through which it writes.
 */
final class Hazards {
    private static final int ALL = 0xff;
    private static final int LOW_SEVEN = 0x7f;

    private Hazards() {}

    /** Whether all bits of four bytes may be tried at once; the Q35 host bridge takes two bytes of ones for a question. */
    static boolean none(FunctionAddress address, int at, RegisterNames names) {
        if (address.equals(FunctionAddress.HOST_BRIDGE)) {
            return false;
        }
        for (int i = at; i < at + Integer.BYTES; i++) {
            if (harmless(address, i, names) != ALL || names.of(i).contains("pci_express.slot_control")) {
                return false;
            }
        }
        return true;
    }

    /** The bits of a byte that may be tried. */
    static int harmless(FunctionAddress address, int at, RegisterNames names) {
        if (address.equals(FunctionAddress.HOST_BRIDGE)
                && at >= ConfigRegisters.PCIEXBAR
                && at < ConfigRegisters.PCIEXBAR_HIGH + Integer.BYTES) {
            return 0;
        }
        Set<String> here = names.of(at);
        if (here.contains("pci_express.slot_control") && !names.of(at - 1).contains("pci_express.slot_control")) {
            return ALL;
        }
        if (here.contains("pci_express.slot_control")) {
            return 0;
        }
        return here.contains("pci_express.device_control") || here.contains("pci_express_v1.device_control")
                ? LOW_SEVEN
                : ALL;
    }
}
