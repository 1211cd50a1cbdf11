/**
 * Text for the LaTeX sources of a specification: register tables, bit diagrams, clauses. Start at
 * {@link org.vtck.generators.latex.LatexGenerator}.
 */
@NullMarked
package org.vtck.generators.latex;

import org.jspecify.annotations.NullMarked;
