package org.vtck.spec.model;

/** What the driver may do with a field. */
public enum Access {
    READ_ONLY("ro"),
    READ_WRITE("rw"),
    WRITE_ONE_TO_CLEAR("w1c"),
    WRITE_ONLY("wo"),
    RESERVED("rsvd"),
    HARDWARE_INITIALISED("hwinit"),
    /** The source says nothing; treated as read-only by devices and not judged. */
    UNSTATED("");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** The annotation's word, without {@code @}; empty for {@link #UNSTATED}. */
    public String word() {
        return word;
    }
}
