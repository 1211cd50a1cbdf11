/**
 * What generated code calls: reading bytes, three-valued truth, instances of structures in reused arrays. Start at
 * {@link org.vtck.spec.runtime.Truths}. Deliberately absent: any fact about a layout, and the interpreter.
 */
@NullMarked
package org.vtck.spec.runtime;

import org.jspecify.annotations.NullMarked;
