package org.vtck.conformance.transport;

/** What a user allows to be done to a machine that vtck did not start. */
public enum Permission {
    /** Nothing that could disturb whoever uses it. */
    READ,
    /** Writes as well. */
    WRITE
}
