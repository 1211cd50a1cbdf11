/**
 * Writing Java: lines with indentation, imports, names. Start at {@link org.vtck.generators.text.JavaFile}. Nothing here knows
 * what is generated.
 */
@NullMarked
package org.vtck.generators.text;

import org.jspecify.annotations.NullMarked;
