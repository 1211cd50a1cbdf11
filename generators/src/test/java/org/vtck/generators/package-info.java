/** Tests of the generators. Start at {@link org.vtck.generators.JavaGeneratorTest}. */
@NullMarked
package org.vtck.generators;

import org.jspecify.annotations.NullMarked;
