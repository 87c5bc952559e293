/**
 * The clocks of the law (thời hạn) that run over protection cases. A <em>legal time limit</em> is dated data: which event
 * starts it, which stops it, how long it is, by which article. What happens in a case is told here as an <em>event</em> with
 * its moment; the clocks are reckoned from the events alone, so what is written late counts by the hour it was done. Clocks
 * know a case by its id and nothing about it. Uses the calendar of working days.
 */
@NullMarked
package vn.mangnon.clocks;

import org.jspecify.annotations.NullMarked;
