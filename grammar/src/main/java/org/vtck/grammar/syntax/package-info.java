/**
 * What a file says, before names mean anything: items, members and terms, each with its place. Start at
 * {@link org.vtck.grammar.syntax.Item}.
 */
@NullMarked
package org.vtck.grammar.syntax;

import org.jspecify.annotations.NullMarked;
