package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Thường trú, tạm trú, nơi ở hiện tại. */
@Schema(description = "`PERMANENT` thường trú; `TEMPORARY` tạm trú; `ACTUAL` nơi ở hiện tại.")
public enum ResidenceKind {
    PERMANENT,
    TEMPORARY,
    ACTUAL
}
