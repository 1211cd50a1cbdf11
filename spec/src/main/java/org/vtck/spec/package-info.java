/**
 * The model of layouts, access rules and clauses, and all that follows from it alone. The sources are resources under
 * {@code caplayout/}; {@code model} is what they denote; {@code interpret} is what that means for bytes.
 */
@NullMarked
package org.vtck.spec;

import org.jspecify.annotations.NullMarked;
