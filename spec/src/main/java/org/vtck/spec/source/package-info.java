/**
 * Source texts and places in them. Start at {@link org.vtck.spec.source.SourceSet}; nothing here reads a file.
 */
@NullMarked
package org.vtck.spec.source;

import org.jspecify.annotations.NullMarked;
