/**
 * The typed model that the sources denote: immutable records and sealed interfaces. Start at
 * {@link org.vtck.spec.model.SpecModel}. Derived facts (offsets, masks) are not here but in
 * {@code org.vtck.spec.layout}; nothing here knows ANTLR, files or printing.
 */
@NullMarked
package org.vtck.spec.model;

import org.jspecify.annotations.NullMarked;
