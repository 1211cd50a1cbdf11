package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vtck.spec.interpret.InterpretedJudge;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;
import org.vtck.spec.verdict.Outcome;

/**
 * Defects that were really shipped by others, planted into a real capture byte by byte: offsets here are those of the captured
 * virtio-net function, whose capabilities are COMMON 0x40, ISR 0x50, DEVICE 0x60, NOTIFY 0x70, PCI_CFG 0x84, MSI-X 0x98.
 */
class PlantedDefectsTest {
    private final SpecModel model = Shipped.model();
    private final InterpretedJudge judge = InterpretedJudge.of(model);
    private final Machine machine = Shipped.sample("virtio-net-pc");
    private final PciFunction good = machine.functions().stream()
            .filter(f -> f.space().little(0, 2) == 0x1af4)
            .findFirst()
            .orElseThrow();

    @Test
    void the_capture_is_laid_out_as_assumed() {
        assertThat(good.space().little(0x34, 1)).isEqualTo(0x98);
        assertThat(good.space().little(0x84, 4)).isEqualTo(0x05147009L);
    }

    @Test
    void a_pci_cfg_capability_of_16_bytes_is_found() {
        assertThat(failing(0x86, 0x10)).containsExactly("virtio.pci_cap.device.cap_len_covers");
    }

    @Test
    void a_lost_capability_list_bit_is_found() {
        assertThat(failing(0x06, 0x00)).contains("pci.header.device.list_bit");
    }

    @Test
    void a_missing_pci_cfg_capability_is_found() {
        // MSI-X at 0x98 links past PCI_CFG to NOTIFY
        assertThat(failing(0x99, 0x70)).containsExactly("virtio.cfg_cap.device.present");
    }

    @Test
    void a_capability_pointer_that_skips_capabilities_is_found() {
        // the list starts at NOTIFY: PCI_CFG is out of reach, the rest is there
        assertThat(failing(0x34, 0x70)).containsExactly("virtio.cfg_cap.device.present");
    }

    @Test
    void pointers_that_are_not_dword_aligned_are_found() {
        assertThat(failing(0x99, 0x86)).contains("pci.capabilities.device.pointer_low_bits");
    }

    @Test
    void a_cyclic_list_is_found() {
        // COMMON, the last, links back to NOTIFY
        assertThat(failing(0x41, 0x70)).containsExactly("pci.capabilities.device.no_loop");
    }

    @Test
    void a_device_cfg_of_length_0_is_not_presented() {
        assertThat(failing(0x6d, 0x00)).containsExactly("virtio.device_cfg.device.present");
        assertThat(model.clause("virtio.device_cfg.device.present")
                        .orElseThrow()
                        .assumptions())
                .isNotEmpty();
    }

    private Iterable<String> failing(int offset, int value) {
        byte[] bytes = good.space().toBytes();
        assertThat(bytes[offset] & 0xff).isNotEqualTo(value);
        bytes[offset] = (byte) value;
        PciFunction bad = PciFunction.of(good.address(), ConfigSpace.of(bytes), good.name());
        Machine one = new Machine("planted", machine.origin(), machine.state(), java.util.List.of(bad));
        Map<String, Outcome> outcomes = Shipped.judged(judge, one, bad);
        return Shipped.with(Outcome.FAIL, outcomes);
    }
}
