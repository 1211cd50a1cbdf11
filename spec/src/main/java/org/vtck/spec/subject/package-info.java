/**
 * What clauses talk about: read-only views of configuration spaces, functions and machines. Start at
 * {@link org.vtck.spec.subject.Machine}. Nothing here knows a layout, a file or a device.
 */
@NullMarked
package org.vtck.spec.subject;

import org.jspecify.annotations.NullMarked;
