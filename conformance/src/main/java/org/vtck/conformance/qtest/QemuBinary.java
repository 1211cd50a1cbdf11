package org.vtck.conformance.qtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The QEMU executable that machines are started with. */
public record QemuBinary(String command) {
    /** The name under which recorded command lines show the executable. */
    static final String NAME = "qemu-system-x86_64";

    /** Names another executable, as it does for QEMU's own tests. */
    static final String VARIABLE = "QTEST_QEMU_BINARY";

    /** The executable named by the environment variable {@code QTEST_QEMU_BINARY}, else the one on the path. */
    public static QemuBinary fromEnvironment() {
        return new QemuBinary(Optional.ofNullable(System.getenv(VARIABLE))
                .filter(command -> !command.isBlank())
                .orElse(NAME));
    }

    /** The first line that the executable prints about itself, such as {@code QEMU emulator version 7.2.22 (...)}. */
    public String version() throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command, "-version")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new QemuRefused("`" + command + "` cannot be started; install QEMU or set " + VARIABLE, e);
        }
        String printed;
        try (InputStream output = process.getInputStream()) {
            printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        return printed.lines()
                .findFirst()
                .orElseThrow(() -> new QemuRefused("`" + command + " -version` prints nothing"));
    }
}
