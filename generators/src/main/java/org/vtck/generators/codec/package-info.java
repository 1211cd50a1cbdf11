/**
 * Java codecs: for each structure of the model a record with static accessors. Start at
 * {@link org.vtck.generators.codec.CodecGenerator}.
 */
@NullMarked
package org.vtck.generators.codec;

import org.jspecify.annotations.NullMarked;
