package org.vtck.conformance.qtest;

import java.io.IOException;
import java.util.List;
import org.vtck.conformance.access.ConfigCycles;

/** The two PC machines, which differ in how all of configuration space is reached. */
public enum Board {
    PC {
        @Override
        public ConfigCycles cycles(QtestSession session) {
            return new PortCycles(session);
        }
    },
    Q35 {
        @Override
        public ConfigCycles cycles(QtestSession session) throws IOException {
            return EcamCycles.open(session);
        }
    };

    /** The mechanism that shows the most of each function. */
    public abstract ConfigCycles cycles(QtestSession session) throws IOException;

    /** The board that QEMU's arguments name with {@code -M pc} or {@code -M q35}, with or without options. */
    public static Board of(List<String> arguments) {
        int at = arguments.indexOf("-M");
        if (at >= 0 && at + 1 < arguments.size()) {
            String value = arguments.get(at + 1);
            int comma = value.indexOf(',');
            String name = comma < 0 ? value : value.substring(0, comma);
            if (name.equals("pc")) {
                return PC;
            }
            if (name.equals("q35")) {
                return Q35;
            }
        }
        throw new IllegalArgumentException("the QEMU arguments name no board, expected `-M pc` or `-M q35`");
    }
}
