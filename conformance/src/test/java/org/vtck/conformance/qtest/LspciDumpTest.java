package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.LittleEndian;
import org.vtck.conformance.access.LspciDump;
import org.vtck.conformance.access.Width;

class LspciDumpTest {
    @Test
    void a_function_is_a_heading_and_rows_of_16_bytes() {
        byte[] space = new byte[4096];
        LittleEndian.put(space, ConfigRegisters.VENDOR_ID, Width.DWORD, 0x1000_1af4L);
        LittleEndian.put(space, ConfigRegisters.REVISION_ID, Width.DWORD, 0x0200_0001L);

        String text = new LspciDump()
                .comment("captured")
                .function(new FunctionAddress(0, 3, 0), space)
                .toString();

        assertThat(text.lines().limit(5))
                .containsExactly(
                        "# captured",
                        "",
                        "00:03.0 0200: 1af4:1000 (rev 01)",
                        "00: f4 1a 00 10 00 00 00 00 01 00 00 02 00 00 00 00",
                        "10: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00");
        assertThat(text).endsWith("ff0: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00\n");
        assertThat(text.lines()).hasSize(3 + 256);
    }

    @Test
    void a_long_comment_is_folded_between_its_phrases() {
        String device = "-device virtio-net-pci,bus=rp0,addr=00.0,multifunction=on,aer=on,ats=on";
        QemuCommand command =
                new QemuCommand(QemuCommand.Start.RESET, List.of(("-M q35 " + device + " " + device).split(" ", -1)));

        String text = new LspciDump().comment(command.phrases()).toString();

        assertThat(text)
                .isEqualTo("# qemu-system-x86_64 -display none -nodefaults -accel tcg -S"
                        + " -qtest unix:qtest.sock,server=on,wait=off \\\n"
                        + "#     -qtest-log none -M q35 " + device + " \\\n"
                        + "#     " + device + "\n");
    }
}
