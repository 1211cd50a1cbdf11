/**
 * Sources that are wrong, and what is said of them. Start at {@link org.vtck.grammar.GoldenTest} and the files in
 * {@code src/test/golden}.
 */
@NullMarked
package org.vtck.grammar;

import org.jspecify.annotations.NullMarked;
