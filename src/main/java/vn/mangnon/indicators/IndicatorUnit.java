package vn.mangnon.indicators;

/** In what a figure, and the value of a target, is told. */
public enum IndicatorUnit {
    PERCENT,
    CHILDREN,
    CASES,
    /** Whole đồng. */
    DONG,
    COUNT
}
