package vn.mangnon.consents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consent as an officer writes it down. It is not changed afterwards: a mistake is withdrawn and written anew. */
@Schema(name = "ConsentDetails")
record ConsentDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(
                description = "From `/code-lists/consent-purposes`: one consent is for one purpose.",
                examples = "FORUM")
        @NotNull
        String purpose,

        @Schema(description = "`CONSENT` when left out.") @Nullable
        LegalBasis legalBasis,

        @Schema(
                description = "With `LAW_TASK`, and required there: the article that charges the authority with it.",
                examples = "Luật Trẻ em 102/2016/QH13 Đ.53")
        @Size(min = 1, max = 300)
        @Nullable
        String legalProvision,

        @Schema(description = "With `CONSENT`, and required there. `CHILD` from its seventh birthday.") @Nullable
        Relation givenBy,

        @Schema(
                description = "With `CONSENT`: the name of who gave it, required unless it is the child. Kept sealed.",
                examples = "Lê Thị Hoa")
        @Size(min = 1, max = 200)
        @Nullable
        String giverName,

        @Schema(description = "The day it was given, or the task began.") @NotNull
        LocalDate givenOn,

        @Schema(description = "The last day on which it holds; left out, it holds until it is withdrawn.") @Nullable
        LocalDate validUntil,

        @Schema(
                description =
                        "With `CONSENT`, and required there: how it can be verified (a signed form and where it is"
                                + " kept, a recording). Kept sealed.",
                examples = "Giấy đồng ý ký ngày 01/6/2026, lưu hồ sơ trại hè")
        @Size(min = 1, max = 2000)
        @Nullable
        String evidence) {

    @JsonIgnore
    LegalBasis basis() {
        return Objects.requireNonNullElse(legalBasis, LegalBasis.CONSENT);
    }
}
