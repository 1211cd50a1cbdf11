/** Tests of where generated files go. */
@NullMarked
package org.vtck.generators.output;

import org.jspecify.annotations.NullMarked;
