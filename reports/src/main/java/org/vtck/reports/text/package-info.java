/**
 * Words and numbers that several formats share: identities read from the header, short citations, groups of verdicts.
 * Start at {@link org.vtck.reports.text.Identities}.
 */
@NullMarked
package org.vtck.reports.text;

import org.jspecify.annotations.NullMarked;
