/**
 * Configuration spaces from files: one input is one {@link org.vtck.spec.subject.Machine}. Start at
 * {@link org.vtck.conformance.input.Inputs}, which finds out by looking what an input is.
 *
 * <p>Deliberately absent: any knowledge of a layout. Bytes go through as they stand; the only numbers here are the sizes of a
 * configuration space and the shape of {@code lspci}'s text.
 */
@NullMarked
package org.vtck.conformance.input;

import org.jspecify.annotations.NullMarked;
