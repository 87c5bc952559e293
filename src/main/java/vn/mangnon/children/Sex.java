package vn.mangnon.children;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As Mẫu 01 has it: nam, nữ, không biết. */
@Schema(description = "As Mẫu 01: `MALE` nam; `FEMALE` nữ; `UNKNOWN` không biết.")
public enum Sex {
    MALE,
    FEMALE,
    UNKNOWN
}
