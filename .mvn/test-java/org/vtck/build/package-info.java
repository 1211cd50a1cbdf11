/** What the tests of all modules share. It is compiled with the tests of each. */
@NullMarked
package org.vtck.build;

import org.jspecify.annotations.NullMarked;
