/**
 * CapLayout as text: from sources to the model, to diagnostics, and back to formatted text.
 *
 * <p>Deliberately absent: what a clause evaluates to, and anything about devices.
 */
@NullMarked
package org.vtck.grammar;

import org.jspecify.annotations.NullMarked;
