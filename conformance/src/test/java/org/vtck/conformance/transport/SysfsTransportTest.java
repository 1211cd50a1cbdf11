package org.vtck.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vtck.conformance.emulator.Model;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.LiveAccess.Delivery;

/** A function of a tree as the kernel has it. */
class SysfsTransportTest {
    private static final FunctionAddress ADDRESS = new FunctionAddress(0x10000, 0, 3, 0);
    private static final FunctionAddress OTHER = new FunctionAddress(0, 0, 4, 0);

    @TempDir
    private Path tree;

    private Path config(FunctionAddress address, int bytes) throws IOException {
        Path folder = Files.createDirectory(tree.resolve(address.toString()));
        return Files.write(folder.resolve("config"), new byte[bytes]);
    }

    private Transport open(Permission permission) throws IOException {
        return Transports.open(Model.NEWEST, "sysfs:" + tree + "/10000:00:03.0", permission);
    }

    @Test
    void the_function_that_is_named_takes_writes_and_no_other_is_touched() throws IOException {
        Path own = config(ADDRESS, 256);
        Path other = config(OTHER, 256);
        try (Transport transport = open(Permission.WRITE)) {
            LiveAccess access = transport.access();

            assertThat(transport.subject()).contains(ADDRESS);
            assertThat(transport.enumerate("x").functions()).hasSize(2);
            assertThat(access.write(ADDRESS, 0x42, 2, 0xbeef)).isEqualTo(Delivery.DELIVERED);
            assertThat(access.write(OTHER, 0x42, 2, 0xbeef)).isEqualTo(Delivery.REFUSED);
            assertThat(access.read(ADDRESS, 0x40, 4)).isEqualTo(0xbeef_0000L);
        }
        assertThat(Files.readAllBytes(own)).contains(0xef, 0xbe);
        assertThat(Files.readAllBytes(other)).containsOnly(0);
    }

    @Test
    void a_byte_that_the_kernel_does_not_show_loses_the_access() throws IOException {
        config(ADDRESS, 64);
        try (Transport transport = open(Permission.READ)) {
            assertThat(transport.abilities()).isEmpty();
            assertThatThrownBy(() -> transport.access().read(ADDRESS, 0x40, 4))
                    .isInstanceOf(AccessLostException.class)
                    .hasMessage(
                            "the kernel shows no byte 0x40 of 10000:00:03.0; who may not read it is shown the first 64");
        }
    }

    @Test
    void what_is_no_function_of_the_tree_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> open(Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessage("there is no function 10000:00:03.0 in `" + tree + "`");
        assertThatThrownBy(() -> Transports.open(Model.NEWEST, "sysfs:eth0", Permission.READ))
                .isInstanceOf(TransportException.class)
                .hasMessage("expected an address such as sysfs:0000:00:03.0, found `sysfs:eth0`");
    }
}
