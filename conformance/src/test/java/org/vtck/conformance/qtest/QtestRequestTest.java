package org.vtck.conformance.qtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.vtck.conformance.access.Width;

class QtestRequestTest {
    @Test
    void each_request_is_the_line_that_the_protocol_wants() {
        assertThat(QtestRequest.endianness().line()).isEqualTo("endianness");
        assertThat(QtestRequest.portRead(Width.BYTE, 0xcff).line()).isEqualTo("inb 0xcff");
        assertThat(QtestRequest.portRead(Width.DWORD, 0xfffc).line()).isEqualTo("inl 0xfffc");
        assertThat(QtestRequest.portWrite(Width.DWORD, 0xcf8, 0x8000_1800L).line())
                .isEqualTo("outl 0xcf8 0x80001800");
        assertThat(QtestRequest.memoryRead(Width.WORD, 0xb001_8000L).line()).isEqualTo("readw 0xb0018000");
        assertThat(QtestRequest.memoryWrite(Width.BYTE, 0x10, 0xff).line()).isEqualTo("writeb 0x10 0xff");
        assertThat(QtestRequest.blockRead(0xb000_0000L, 64).line()).isEqualTo("read 0xb0000000 0x40");
        assertThat(QtestRequest.blockWrite(0x1000, new byte[] {1, (byte) 0xfe}).line())
                .isEqualTo("write 0x1000 0x2 0x01fe");
    }

    @Test
    void a_port_that_QEMU_would_die_of_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QtestRequest.portRead(Width.DWORD, 0x10cfc))
                .withMessage("port 0x10cfc is outside 0x0..0xfffc");
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.portRead(Width.WORD, 0xffff));
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.portRead(Width.BYTE, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.portWrite(Width.BYTE, 0x10000, 0));
    }

    @Test
    void a_value_wider_than_the_access_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QtestRequest.portWrite(Width.BYTE, 0xcfc, 0x100))
                .withMessage("value 0x100 does not fit 1 byte(s)");
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.memoryWrite(Width.DWORD, 0, -1));
    }

    @Test
    void an_empty_or_huge_block_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QtestRequest.blockRead(0, 0))
                .withMessage("block of 0 bytes, expected 1 to 65536");
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.blockRead(0, 65537));
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.blockWrite(0, new byte[0]));
    }

    @Test
    void an_address_beyond_63_bits_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.memoryRead(Width.BYTE, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> QtestRequest.blockRead(Long.MAX_VALUE, 2));
    }
}
