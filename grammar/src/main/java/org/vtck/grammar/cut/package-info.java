/**
 * Cuts a file's tokens into items and statements before anything is parsed, so that one mistake costs one statement. Start at
 * {@link org.vtck.grammar.cut.Cutter}.
 */
@NullMarked
package org.vtck.grammar.cut;

import org.jspecify.annotations.NullMarked;
