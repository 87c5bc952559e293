package vn.mangnon.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether all of a unit went to its successor, or it was split. */
@Schema(description = "`FULL`: all of it went to this successor; `PARTIAL`: it was split, and a part did.")
public enum SuccessionExtent {
    FULL,
    PARTIAL
}
