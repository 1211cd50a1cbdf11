package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arguments that describe no machine, and the sentence that each gets. */
class RefusedMachinesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -M pc -device virtio-net-pci,failover-group-id=0x11223344556677889 | has more than 64 bits
            -M pc -device virtio-net-pci,failover-group-id=18446744073709551616 | has more than 64 bits
            -M pc -device virtio-net-pci,failover-group-id=-1 | did you mean 0xffffffffffffffff?
            -M pc -device virtio-net-pci,failover-group-id=007 | has leading zeros, which some read as octal; write `7` or `0x7`
            -M pc -device virtio-net-pci,failover-group-id=seven | is a number, decimal or hexadecimal with 0x, found `seven`
            -M pc -device virtio-net-pci,failover-group-id=0x | is a number, decimal or hexadecimal with 0x, found `0x`
            -M pc -device pci-bridge,chassis_nr=1,failover-group-id=1.5 | is a number
            -M pc -device virtio-net-pco | unknown device `virtio-net-pco`; did you mean `virtio-net-pci`?
            -M q36 | unknown machine `q36`; did you mean `q35`?
            -M pc -device virtio-net-pci,bus=pci.1 | there is no bus `pci.1`; did you mean `pci.0`?
            -M pc -device virtio-net-pci,failover-groupid=1 | has no property `failover-groupid`; did you mean `failover-group-id`?
            -M pc -device virtio-net-pci,bus_is_root=1 | has no property `bus_is_root`
            -M pc -device virtio-net-pci,id=a -device virtio-rng-pci,id=a | two devices have the id `a`
            -M pc -device virtio-net-pci,id=a,id=b | property `id` is given twice
            -M q35 -device pcie-root-port,chassis=1,slot=2 -device xio3130-downstream,chassis=1,slot=2 | chassis 1, slot 2 is already that of
            -M pc -device pci-bridge | a pci-bridge needs a chassis number above 0, such as chassis_nr=1
            -M pc -device pci-bridge,chassis_nr=256 | chassis_nr is at most 255
            -M q35 -device pcie-root-port,id=r -device virtio-net-pci,bus=r,modern-pio-notify=on,failover-group-id=1 | does not fit
            -M pc -device virtio-net-pci,disable-modern=on,failover-group-id=1 | failover-group-id needs the modern interface
            -M pc -device virtio-net-pci,disable-modern=on,disable-legacy=on | no interface is left
            -M pc -device virtio-net-pci,addr=3 -device virtio-rng-pci,addr=3 | slot 03.0 of bus `pci.0` is in use by virtio-net-pci
            -M pc -device virtio-net-pci,addr=3 -device virtio-rng-pci,addr=3.1 | is not given multifunction=on
            -M pc -device virtio-rng-pci,addr=3.1 -device virtio-rng-pci,addr=3.0 | needs multifunction=on
            -M pc -device virtio-net-pci,addr=20 | addr is a slot from 00 to 1f
            -M pc -device virtio-net-pci,mac=52:54 | mac is an address such as 52:54:00:12:34:56
            -M pc -device virtio-net-pci,disable-legacy=maybe | expected disable-legacy=on, off or auto, found `maybe`
            -M pc -device vfio-pci,host=01:00.0 | give its dump with x-dump=FILE
            -M pc -M q35 | the machine is given twice
            -M pc -frob | unknown argument `-frob`
            -M | expected a value after `-M`, found the end
            -device virtio-net-pci | expected a machine such as `-M q35`, found none
            """)
    void one_sentence_says_what_is_wrong(String arguments, String sentence) {
        assertThatThrownBy(() -> Model.machine(arguments))
                .isInstanceOf(EmulationException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_full_bus_is_named() {
        String full = "-M pc" + " -device virtio-rng-pci".repeat(31);

        assertThatThrownBy(() -> Model.machine(full))
                .isInstanceOf(EmulationException.class)
                .hasMessageContaining("bus `pci.0` is full: all 32 slots are in use");
    }
}
