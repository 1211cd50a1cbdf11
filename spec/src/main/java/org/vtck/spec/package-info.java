/**
 * The model: layouts, access rules and clauses as immutable values, and the interpreter that gives them meaning.
 *
 * <p>Deliberately absent: parsing, files and printing. Everything else in the project points here.
 */
@NullMarked
package org.vtck.spec;

import org.jspecify.annotations.NullMarked;
