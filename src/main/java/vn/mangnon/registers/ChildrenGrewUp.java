package vn.mangnon.registers;

import java.time.Instant;

/** News: so many children were found to have turned sixteen; {@code /grown-children} says who. */
public record ChildrenGrewUp(int count, Instant at) {}
