/**
 * Lays a source's tokens out anew. Start at {@link org.vtck.grammar.format.Layouter}; nothing here changes a token.
 */
@NullMarked
package org.vtck.grammar.format;

import org.jspecify.annotations.NullMarked;
