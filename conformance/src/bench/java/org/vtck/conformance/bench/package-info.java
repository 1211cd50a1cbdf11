/** Benchmarks of generated code beside what a person would write. Run with {@code -Pbench}; nothing is asserted here. */
@NullMarked
package org.vtck.conformance.bench;

import org.jspecify.annotations.NullMarked;
