package vn.mangnon.caseforms;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CaseFormStatus",
        description =
                "`DRAFT`: may be changed. `COMPLETED`: stays as it is. `SUPERSEDED`: completed, and another one has taken its"
                        + " place.")
enum FillingStatus {
    DRAFT("Bản nháp, chưa hoàn thành"),
    COMPLETED(null),
    SUPERSEDED("Đã được thay thế bằng bản khác");

    private final @Nullable String notice;

    FillingStatus(@Nullable String notice) {
        this.notice = notice;
    }

    /** What stands on every page that is printed of one. */
    @Nullable
    String notice() {
        return notice;
    }
}
