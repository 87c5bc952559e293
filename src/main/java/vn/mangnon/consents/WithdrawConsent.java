package vn.mangnon.consents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a consent back, which needs no reason by law; what was said is written down. */
@Schema(name = "ConsentWithdrawalDetails")
record WithdrawConsent(
        @Schema(description = "From this day on it holds no more; what was done before stays lawful.") @NotNull
        LocalDate withdrawnOn,

        @Schema(description = "Who withdrew it and what was said. Kept sealed.") @NotBlank @Size(max = 2000)
        String reason) {}
