package org.vtck.conformance.run;

/**
 * A mistake of vtck itself that a run met and survived.
 *
 * @param what which clause and subject it struck, one sentence
 */
public record Defect(String what, Throwable cause) {}
