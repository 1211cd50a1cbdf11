/**
 * Which judge decides: the one that the build made from the sources, the one that interprets a model, or both side by side. Start
 * at {@link org.vtck.conformance.engine.Engines}. The generated code is reached here and nowhere else.
 */
@NullMarked
package org.vtck.conformance.engine;

import org.jspecify.annotations.NullMarked;
