/**
 * Structures cut into rows of 32 bits, as drawings show them. Start at {@link org.vtck.generators.bits.Box}.
 */
@NullMarked
package org.vtck.generators.bits;

import org.jspecify.annotations.NullMarked;
