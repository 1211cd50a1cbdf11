/**
 * The generated judge: what a function shows ({@code Facts}), the walks of its lists, clauses as small methods, columns for
 * topologies. Start at {@link org.vtck.generators.judge.JudgeGenerator}; expressions become code in
 * {@link org.vtck.generators.judge.Code}.
 */
@NullMarked
package org.vtck.generators.judge;

import org.jspecify.annotations.NullMarked;
