/**
 * JUnit XML, as continuous integration servers read it. Start at {@link org.vtck.reports.junit.JunitReport}.
 */
@NullMarked
package org.vtck.reports.junit;

import org.jspecify.annotations.NullMarked;
