package vn.mangnon.access;

/** News from above: what a granted unit reaches may be another place now, so grants that are remembered are read again. */
public interface TerritoriesChanged {}
