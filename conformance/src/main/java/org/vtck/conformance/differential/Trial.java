package org.vtck.conformance.differential;

import org.vtck.conformance.access.Width;

/**
 * One write that shows which bits of some registers take what is written.
 *
 * @param register offset of the first byte
 * @param bits the bits to try: those of one byte, or all of whole dwords
 */
record Trial(int register, byte[] bits) {
    Trial {
        if (bits.length != 1 && (bits.length % Width.DWORD.bytes() != 0 || register % Width.DWORD.bytes() != 0)) {
            throw new IllegalArgumentException("a trial is of one byte or of whole dwords, not of " + bits.length);
        }
    }

    boolean isByte() {
        return bits.length == 1;
    }
}
