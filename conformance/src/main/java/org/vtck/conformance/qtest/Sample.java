package org.vtck.conformance.qtest;

import java.io.IOException;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LspciDump;

/** The recorded text of one machine: where it comes from, then every function that configuration cycles find. */
final class Sample {
    static final String ORIGIN = "captured from ";

    private Sample() {}

    /**
     * Starts the machine and reads it. The same machine on the same QEMU gives the same text.
     *
     * @param version what the executable prints about itself
     */
    static String capture(QemuBinary binary, String version, Machine machine) throws IOException {
        LspciDump text = new LspciDump()
                .comment(ORIGIN + version)
                .comment(machine.command().phrases())
                .comment("state: " + machine.state());
        try (QemuProcess qemu = QemuProcess.start(binary, machine.command());
                QtestSession session = qemu.session()) {
            BusWalk.Numbering numbering = BusWalk.Numbering.ASSIGNED;
            if (machine.command().start() == QemuCommand.Start.FIRMWARE) {
                qemu.awaitFirmware();
                numbering = BusWalk.Numbering.AS_FOUND;
            }
            ConfigCycles cycles = machine.board().cycles(session);
            for (FunctionAddress function : BusWalk.functions(cycles, numbering)) {
                text.function(function, cycles.space(function));
            }
        }
        return text.toString();
    }
}
