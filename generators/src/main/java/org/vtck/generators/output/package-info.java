/**
 * The seam of all generators, and where their files go. Start at {@link org.vtck.generators.output.Generator}.
 */
@NullMarked
package org.vtck.generators.output;

import org.jspecify.annotations.NullMarked;
