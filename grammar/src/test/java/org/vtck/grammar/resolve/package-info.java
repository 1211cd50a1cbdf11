/** Tests of what is seen from inside the package only. */
@NullMarked
package org.vtck.grammar.resolve;

import org.jspecify.annotations.NullMarked;
