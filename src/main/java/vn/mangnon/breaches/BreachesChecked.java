package vn.mangnon.breaches;

import java.time.Instant;

/** News: a look at the clocks of all breaches, and how many wait. */
record BreachesChecked(long running, long breached, Instant at) {}
