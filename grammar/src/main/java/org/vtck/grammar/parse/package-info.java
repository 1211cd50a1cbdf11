/**
 * Turns cut items into syntax trees: one ANTLR run per statement, first mistake of a statement reported, the rest of the
 * file unharmed. Start at {@link org.vtck.grammar.parse.FileParser}.
 */
@NullMarked
package org.vtck.grammar.parse;

import org.jspecify.annotations.NullMarked;
