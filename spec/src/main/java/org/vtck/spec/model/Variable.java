package org.vtck.spec.model;

/**
 * A name bound by a quantifier, or {@code self} of a guard.
 *
 * @param slot index in the environment of an evaluation, unique within one clause
 */
public record Variable(String name, Domain domain, int slot) {}
