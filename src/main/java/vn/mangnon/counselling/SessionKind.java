package vn.mangnon.counselling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done; advice is not counselling (tư vấn, tham vấn). */
@Schema(
        name = "CounsellingKind",
        description =
                "`ADVICE`: tư vấn, information and advice. `PSYCHOLOGICAL_COUNSELLING`: tham vấn, by somebody trained"
                        + " in it. `CONNECTION`: kết nối, to a service elsewhere. `GROUP_SESSION`: with a group.")
enum SessionKind {
    ADVICE,
    PSYCHOLOGICAL_COUNSELLING,
    CONNECTION,
    GROUP_SESSION
}
