package org.vtck.fake;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.Machine.Origin;
import org.vtck.spec.subject.Machine.State;
import org.vtck.spec.subject.PciFunction;

/** Machines that the fakes judge in a known way. */
public final class Machines {
    /** Text that nothing may take for anything else. */
    public static final String HOSTILE =
            "<script>alert('1')</script>|`*_[x](y)\u001b[31m\u0000\u202e\uffff]]>&\"\\\n\n# @all";

    private Machines() {}

    /** 00:03.0 is good, 00:04.0 fails a MUST, of 00:05.0 no byte is known. */
    public static Machine good_failing_and_unknown() {
        return new Machine(
                "dump.txt",
                Origin.CAPTURED,
                State.RESET,
                List.of(
                        function(3, "Virtio \u001b[31mnetwork device", 0xf2, 0xf1),
                        function(4, "", 0xf0, 0xf1),
                        PciFunction.of(new FunctionAddress(0, 0, 5, 0), ConfigSpace.of(new byte[0]), "")));
    }

    /** A machine of so many functions, of which the last fails. */
    public static Machine of(int functions) {
        List<PciFunction> all = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            all.add(function(i, "", i == functions - 1 ? 0xf0 : 0xf2, 0xf1));
        }
        return new Machine("many.txt", Origin.EMULATED, State.UNKNOWN, all);
    }

    /** A machine that fails, with names that would be markup, commands and colours anywhere but in text. */
    public static Machine hostile() {
        return new Machine(
                HOSTILE + ".txt",
                Origin.CAPTURED,
                State.UNKNOWN,
                List.of(function(3, HOSTILE, 0xf0, 0xf1), function(4, HOSTILE, 0xf2, 0xf1)));
    }

    private static PciFunction function(int slot, String name, int... first) {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i < first.length ? first[i] : i);
        }
        return PciFunction.of(new FunctionAddress(0, 0, slot, 0), ConfigSpace.of(bytes), name);
    }
}
