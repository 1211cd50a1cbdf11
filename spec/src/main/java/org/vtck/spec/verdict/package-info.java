/**
 * What a judgement says. Start at {@link org.vtck.spec.verdict.Verdict} and {@link org.vtck.spec.verdict.VerdictLog}.
 */
@NullMarked
package org.vtck.spec.verdict;

import org.jspecify.annotations.NullMarked;
