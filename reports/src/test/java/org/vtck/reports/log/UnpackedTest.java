package org.vtck.reports.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import org.vtck.conformance.input.InputException;

/** Packed files say what they are by their first bytes; of a broken one nothing is believed. */
final class UnpackedTest {
    private static final String TEXT = "a line that comes often\n".repeat(10_000);

    /** The two ways to pack. */
    enum Packing {
        GZIP,
        XZ;

        byte[] packed(String text) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out =
                    this == GZIP ? new GZIPOutputStream(bytes) : new XZOutputStream(bytes, new LZMA2Options(1))) {
                out.write(text.getBytes(UTF_8));
            }
            return bytes.toByteArray();
        }

        String word() {
            return this == GZIP ? "gzip" : "xz";
        }
    }

    @Test
    void what_is_not_packed_is_as_it_was() throws IOException {
        for (String text : new String[] {"", "\u001f", "{\"type\":\"run\"}\n", TEXT}) {
            assertThat(unpacked(text.getBytes(UTF_8))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_packed_is_unpacked_also_several_one_after_another(Packing packing) throws IOException {
        byte[] one = packing.packed(TEXT);
        byte[] two = packing.packed("and more\n");
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(unpacked(one)).isEqualTo(TEXT);
        assertThat(unpacked(both)).isEqualTo(TEXT + "and more\n");
    }

    @ParameterizedTest
    @EnumSource
    void wherever_it_breaks_off_it_is_refused(Packing packing) throws IOException {
        byte[] whole = packing.packed(TEXT);
        for (int length = 6; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> unpacked(part))
                    .isInstanceOf(InputException.class)
                    .hasMessage("x.jsonl: expected a whole " + packing.word() + " file, found one that breaks off");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_byte_that_was_changed_is_refused(Packing packing) throws IOException {
        byte[] whole = packing.packed(TEXT);
        for (int at = 32; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            assertThatThrownBy(() -> unpacked(changed))
                    .as("byte %d", at)
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching("x\\.jsonl: expected a (whole|sound) " + packing.word()
                            + " file, found (one that breaks off|a damaged one)");
        }
    }

    @Test
    void a_failure_of_the_disk_is_not_laid_on_the_packing() throws IOException {
        byte[] half = Arrays.copyOf(Packing.GZIP.packed(TEXT), 100);
        InputStream failing = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == half.length) {
                    throw new IOException("the disk is gone");
                }
                return half[at++] & 0xff;
            }
        };
        assertThatThrownBy(() -> Unpacked.of("x.jsonl", failing).readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    private static String unpacked(byte[] bytes) throws IOException {
        return new String(
                Unpacked.of("x.jsonl", new ByteArrayInputStream(bytes) {
                            @Override
                            public synchronized int available() {
                                return 0; // as a pipe answers
                            }
                        })
                        .readAllBytes(),
                UTF_8);
    }
}
