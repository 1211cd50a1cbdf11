/**
 * Who carries the traffic when: the life of a machine as a table, as JSON and as a picture.
 *
 * <p>Start at {@link org.vtck.reports.timeline.Lanes}: one lane for each standby, one cell for each step; the three renderers
 * differ only in how they show them. Deliberately absent: any judgement of its own; what is broken or refused the steps say.
 */
@NullMarked
package org.vtck.reports.timeline;

import org.jspecify.annotations.NullMarked;
