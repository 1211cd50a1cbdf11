/**
 * Computed facts about structures: offsets, widths, sizes. Start at {@link org.vtck.spec.layout.Layouts}.
 */
@NullMarked
package org.vtck.spec.layout;

import org.jspecify.annotations.NullMarked;
