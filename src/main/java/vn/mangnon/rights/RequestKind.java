package vn.mangnon.rights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for. The name is the code of its limit too. */
@Schema(
        name = "DataSubjectRequestKind",
        description =
                "`ACCESS`: to see what is kept; `RECTIFY`: to have it corrected; `WITHDRAW_CONSENT`; `RESTRICT`: to keep"
                        + " it but not use it; `OBJECT`: to a use; `DELETE`; `PROVIDE`: a copy; `TAKE_DOWN`: to have what was published"
                        + " about a child removed (NĐ 56/2017/NĐ-CP Đ.36.3).")
enum RequestKind {
    ACCESS,
    RECTIFY,
    WITHDRAW_CONSENT,
    RESTRICT,
    OBJECT,
    DELETE,
    PROVIDE,
    TAKE_DOWN
}
