/** The generated judge and codecs against the interpreter. Start at {@link org.vtck.conformance.engine.EnginesAgreeProperties}. */
@NullMarked
package org.vtck.conformance.engine;

import org.jspecify.annotations.NullMarked;
