package org.vtck.spec.interpret.walk;

import java.util.OptionalInt;

/**
 * An entry of a list.
 *
 * @param at offset of its first byte
 * @param id its capability id; empty if not known
 * @param broken the id is the one that shows a broken list
 */
public record Entry(int at, OptionalInt id, boolean broken) {}
