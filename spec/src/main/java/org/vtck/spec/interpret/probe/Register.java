package org.vtck.spec.interpret.probe;

import java.util.BitSet;
import org.vtck.spec.model.FunctionAddress;

/**
 * A field of a live function: the bits that a probe speaks of, in the bytes of the word that holds them.
 *
 * @param name what it is called in evidence
 * @param at offset of the first of the bytes
 * @param bits those of the field, for each byte
 * @param clearing those of these bytes that a written 1 clears, of the field or of its neighbours, for each byte
 */
public record Register(FunctionAddress function, String name, int at, byte[] bits, byte[] clearing) {
    public Register {
        if (bits.length != clearing.length || BitSet.valueOf(bits).isEmpty()) {
            throw new IllegalArgumentException("a register has bits, and as many bytes of the two masks");
        }
        bits = bits.clone();
        clearing = clearing.clone();
    }

    @Override
    public byte[] bits() {
        return bits.clone();
    }

    @Override
    public byte[] clearing() {
        return clearing.clone();
    }

    int length() {
        return bits.length;
    }

    /** The bytes in which every bit of the field is the other way round; written, they clear nothing. */
    byte[] inverted(byte[] held) {
        byte[] inverted = held.clone();
        for (int i = 0; i < inverted.length; i++) {
            inverted[i] = (byte) ((inverted[i] ^ bits[i]) & ~clearing[i]);
        }
        return inverted;
    }

    /** The bytes with all bits of the field 0; written, they clear nothing. */
    byte[] zeroed(byte[] held) {
        byte[] zeroed = held.clone();
        for (int i = 0; i < zeroed.length; i++) {
            zeroed[i] = (byte) (zeroed[i] & ~bits[i] & ~clearing[i]);
        }
        return zeroed;
    }

    /** The bytes with all bits of the field 1; written, they clear none of its neighbours. */
    byte[] filled(byte[] held) {
        byte[] filled = held.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = (byte) ((filled[i] & ~clearing[i]) | bits[i]);
        }
        return filled;
    }

    /** What to write so that the bytes are as they were; bits that a 1 clears are left alone. */
    byte[] restoring(byte[] held) {
        byte[] restoring = held.clone();
        for (int i = 0; i < restoring.length; i++) {
            restoring[i] &= (byte) ~clearing[i];
        }
        return restoring;
    }

    /** The bits of the field that are 1, for each byte. */
    byte[] own(byte[] bytes) {
        byte[] own = bytes.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] &= bits[i];
        }
        return own;
    }
}
