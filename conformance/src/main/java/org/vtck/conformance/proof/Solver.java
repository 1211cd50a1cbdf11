package org.vtck.conformance.proof;

/** Something that settles scripts of SMT-LIB 2 text. */
public interface Solver {
    /**
     * Whether the assertions of a script can all be true.
     *
     * @throws IllegalArgumentException if the script is no SMT-LIB text of logic QF_ABV
     */
    Reply check(String script);
}
