/**
 * Instances of a structure as values: decoding is total and loses nothing, encoding gives the same bytes back. Start at
 * {@link org.vtck.spec.interpret.codec.Codec}. Nothing here knows where instances are found.
 */
@NullMarked
package org.vtck.spec.interpret.codec;

import org.jspecify.annotations.NullMarked;
