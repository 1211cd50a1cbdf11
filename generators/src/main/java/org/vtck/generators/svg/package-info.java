/**
 * Drawings of structures, bit by bit, as the specifications draw registers. Start at
 * {@link org.vtck.generators.svg.BitDiagram}; {@link org.vtck.generators.svg.SvgGenerator} makes a file of each.
 *
 * <p>Drawings take the colour of the text around them, so that they are readable in light and dark pages and on paper.
 */
@NullMarked
package org.vtck.generators.svg;

import org.jspecify.annotations.NullMarked;
