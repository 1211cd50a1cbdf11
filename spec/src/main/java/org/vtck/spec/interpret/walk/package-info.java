/**
 * Following a capability list through bytes that nobody vouches for. Start at
 * {@link org.vtck.spec.interpret.walk.CapabilityWalk}. What a list is (pointer, mask, range, end) comes from the model; no
 * offset is stated here.
 */
@NullMarked
package org.vtck.spec.interpret.walk;

import org.jspecify.annotations.NullMarked;
