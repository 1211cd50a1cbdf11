/**
 * The meaning of a model as SMT-LIB 2 text (logic QF_ABV), written from {@code spec/SEMANTICS.md} and not from the interpreter or
 * the generated Java: a third derivation to compare those two with, and the one that a solver can prove things about.
 *
 * <p>Start at {@link org.vtck.generators.smt.Meaning}: what it says of a clause is a term over one function's configuration space.
 * Deliberately absent: a solver, topologies, and anything that only a live device can answer.
 */
@NullMarked
package org.vtck.generators.smt;

import org.jspecify.annotations.NullMarked;
