/**
 * How results reach people: one package for each form of the verdict log.
 *
 * <p>Deliberately absent: any judgement. A report renders what the log says.
 */
@NullMarked
package org.vtck.reports;

import org.jspecify.annotations.NullMarked;
