package vn.mangnon.indicators;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what a figure, and the value of a target, is told. */
@Schema(description = "`PERCENT` of a whole; `CHILDREN`; `CASES`; `DONG`: whole đồng; `COUNT`: of anything else.")
public enum IndicatorUnit {
    PERCENT,
    CHILDREN,
    CASES,
    /** Whole đồng. */
    DONG,
    COUNT
}
