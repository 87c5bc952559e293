package vn.mangnon.reporting;

import java.time.Instant;

/**
 * News within the feature: a run has been through all deadlines.
 *
 * @param overdue how many are overdue now, found by this run or before
 */
record DeadlinesChecked(long overdue, Instant at) {}
