/**
 * What is wrong with a source, as values. Nothing here prints; rendering is the grammar module's.
 */
@NullMarked
package org.vtck.spec.diagnostic;

import org.jspecify.annotations.NullMarked;
