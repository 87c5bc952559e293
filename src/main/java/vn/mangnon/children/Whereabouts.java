package vn.mangnon.children;

import java.util.UUID;
import vn.mangnon.kernel.UnitPath;

/** A record as one speaks of it that the caller may not see: that it is there, and where. */
public record Whereabouts(UUID childId, UnitPath place) {}
