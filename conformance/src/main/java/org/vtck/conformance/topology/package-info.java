/**
 * How the functions of a machine hang together: buses, the bridges that claim them, what nests in what.
 *
 * <p>Start at {@link org.vtck.conformance.topology.Topology}. It is found out from the functions' addresses and from the bus
 * numbers in the bridges' headers, read through the model's layouts; a dump, the emulator and a live machine are the same here.
 */
@NullMarked
package org.vtck.conformance.topology;

import org.jspecify.annotations.NullMarked;
