package org.vtck.conformance.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.DigestUtils;

/** The first 8 bytes of the SHA-256 of the texts of samples, in the order in which they were tried. */
final class SampleDigest {
    private final MessageDigest digest = DigestUtils.getSha256Digest();

    void add(String sample) {
        digest.update(sample.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    /** The digest; nothing can be added after it. */
    long value() {
        return ByteBuffer.wrap(digest.digest()).getLong();
    }
}
