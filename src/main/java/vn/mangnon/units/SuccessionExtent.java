package vn.mangnon.units;

/** Whether all of a unit went to its successor, or it was split. */
public enum SuccessionExtent {
    FULL,
    PARTIAL
}
