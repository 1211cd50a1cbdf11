/**
 * Every byte of a configuration space, explained by the structures of the sources. Start at
 * {@link org.vtck.reports.decode.Explanation}; {@link org.vtck.reports.decode.DecodeText} and
 * {@link org.vtck.reports.decode.DecodeJson} show it.
 *
 * <p>Deliberately absent: any judgement. What breaks a rule is shown like everything else.
 */
@NullMarked
package org.vtck.reports.decode;

import org.jspecify.annotations.NullMarked;
