package vn.mangnon.children;

import java.util.List;
import java.util.UUID;

/**
 * A child that may be the same as another one.
 *
 * @param score how likely, from 0.7 to 1
 * @param reasons what the two have in common, in codes
 */
public record Lookalike(UUID childId, double score, List<String> reasons) {}
