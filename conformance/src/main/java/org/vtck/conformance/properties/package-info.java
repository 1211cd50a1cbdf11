/**
 * Property suites: main code, so that a campaign runs them outside the build as well.
 *
 * <p>A suite is a class whose name ends in {@code Properties}; the build runs all of them with few tries, through one suite class
 * among the tests. What a suite speaks about comes from {@link org.vtck.conformance.properties.Specification}: whoever runs it
 * provides the model. Arbitrary machines are {@link org.vtck.conformance.properties.MachinePlan}s, which know what should come out
 * from how they were put together, not from bytes.
 */
@NullMarked
package org.vtck.conformance.properties;

import org.jspecify.annotations.NullMarked;
