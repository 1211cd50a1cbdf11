/**
 * The compiled model as bytes that the build writes and the command reads, so that no run parses the shipped sources again. Start
 * at {@link org.vtck.generators.image.ModelImage}.
 *
 * <p>Both the bytes and the Java that reads them follow the records of the model as they are; there is no second list of them.
 */
@NullMarked
package org.vtck.generators.image;

import org.jspecify.annotations.NullMarked;
