package org.vtck.conformance.pairing;

/** A part of pairing that is not kept to, so that one can see what it is for. */
public sealed interface Loosening {
    /** Members pair whatever their keys are. */
    record AnyKey() implements Loosening {}

    /** Keys that the relation excludes pair as others do. */
    record ExcludedKeys() implements Loosening {}

    /** Several members may play a role under one key, and each of them pairs. */
    record Several(String role) implements Loosening {}

    /** Behind a member is also what is behind bridges below it that play no role themselves. */
    record Deeper() implements Loosening {}
}
