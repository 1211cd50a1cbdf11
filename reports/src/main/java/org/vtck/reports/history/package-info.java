/**
 * What the nights found, in one SQLite file.
 *
 * <p>Start at {@link org.vtck.reports.history.History}. A night has parts; a part looks at subjects; a look is one row that points to
 * the outcomes of all its items, which are stored once however many nights saw the same, so that an unchanged device costs one
 * short row a night. Everything is written in transactions: a run that is killed leaves the nights before it as they were.
 *
 * <p>Deliberately absent: any judgement about what a difference means, which is {@code org.vtck.reports.nightly}'s.
 */
@NullMarked
package org.vtck.reports.history;

import org.jspecify.annotations.NullMarked;
