package vn.mangnon.kernel;

import java.time.Instant;

/**
 * News at the first start of a demonstration: every feature that has something to show observes it and puts it in, the
 * lower floors first ({@code @Priority} on the observer).
 */
public record DemonstrationWanted(Instant now) {}
