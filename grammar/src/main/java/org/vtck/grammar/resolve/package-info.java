/**
 * Gives names their meaning: syntax trees of a source set become the typed model of one revision. Start at
 * {@link org.vtck.grammar.resolve.ModelResolver}.
 */
@NullMarked
package org.vtck.grammar.resolve;

import org.jspecify.annotations.NullMarked;
