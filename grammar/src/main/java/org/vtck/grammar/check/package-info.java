/**
 * Rules that a model must satisfy beyond being resolvable. Each is a pure function named by what is true after it; start at
 * {@link org.vtck.grammar.check.Checks}.
 */
@NullMarked
package org.vtck.grammar.check;

import org.jspecify.annotations.NullMarked;
