package org.vtck.spec.interpret.build;

/**
 * What a write does to each bit of a configuration space; both have the size of the space and share no bit.
 *
 * @param writable bits that take the value written
 * @param clearable bits that a written 1 clears
 */
public record WriteMasks(byte[] writable, byte[] clearable) {
    public WriteMasks {
        if (writable.length != clearable.length) {
            throw new IllegalArgumentException(writable.length + " and " + clearable.length + " bytes of masks");
        }
        for (int i = 0; i < writable.length; i++) {
            if ((writable[i] & clearable[i]) != 0) {
                throw new IllegalArgumentException("a bit of byte " + i + " is both writable and cleared by 1");
            }
        }
        writable = writable.clone();
        clearable = clearable.clone();
    }

    @Override
    public byte[] writable() {
        return writable.clone();
    }

    @Override
    public byte[] clearable() {
        return clearable.clone();
    }
}
