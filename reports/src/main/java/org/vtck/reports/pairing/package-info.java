/**
 * How pairs reach people and programs: the machine drawn as a tree with the pairs marked, and one JSON document in the shape of
 * {@code vtck-pair.schema.json}. Start at {@link org.vtck.reports.pairing.PairReport}.
 */
@NullMarked
package org.vtck.reports.pairing;

import org.jspecify.annotations.NullMarked;
