package vn.mangnon.disclosures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.consents.LegalBasis;
import vn.mangnon.kernel.SensitivityClass;

/** What is about to be handed out, as an officer writes it down. */
@Schema(name = "DisclosureDetails")
record DisclosureDetails(
        @Schema(description = "Only on create: an id of the client's own, for offline clients.") @Nullable
        UUID id,

        @Schema(description = "The organization that receives it, from `/organizations`.") @NotNull
        UUID recipientId,

        @Schema(description = "The person of the organization who asked. Kept sealed.")
        @Size(min = 1, max = 200)
        @Nullable
        String requestedBy,

        @Schema(description = "The letter, application or service code of the request.", examples = "123/CAX-ĐT")
        @Size(min = 1, max = 100)
        @Nullable
        String requestReference,

        @Schema(description = "What the recipient needs it for. Kept sealed.") @NotBlank @Size(max = 1000)
        String purpose,

        @Schema(
                description =
                        "`CONSENT`: refused without valid consent on that day. `LAW_TASK`: `legalProvision` names the"
                                + " article that orders it.")
        @NotNull
        LegalBasis ground,

        @Schema(
                description = "With `CONSENT`: the purpose, from `/code-lists/consent-purposes`, that was agreed to;"
                        + " `SHARING` when left out.")
        @Nullable
        String consentPurpose,

        @Schema(description = "With `LAW_TASK`, and required there.", examples = "Luật Trẻ em 102/2016/QH13 Đ.51.2")
        @Size(min = 1, max = 300)
        @Nullable
        String legalProvision,

        @NotNull DisclosureForm form,

        @Schema(
                description =
                        "The kinds of data that are given; no more than the purpose needs (NĐ 47/2020/NĐ-CP Đ.35.2)."
                                + " `INFORMANT` only as a task of the law.")
        @NotEmpty
        @Size(max = 10)
        List<@NotNull SensitivityClass> items,

        @NotNull LocalDate disclosedOn) {

    private static final String SHARING = "SHARING";

    @JsonIgnore
    @Nullable
    String purposeOfConsent() {
        return ground == LegalBasis.CONSENT ? Objects.requireNonNullElse(consentPurpose, SHARING) : consentPurpose;
    }
}
