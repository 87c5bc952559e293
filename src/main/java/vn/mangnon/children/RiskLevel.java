package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How near an at-risk child is to harm, as the officer judges; the law has no scale. */
@Schema(description = "How near the child is to harm, as the officer judges: `LOW`, `MEDIUM`, `HIGH`.")
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH
}
