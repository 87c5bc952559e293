package vn.mangnon.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The paper that a list came back with. */
record SignedListDetails(
        @NotBlank @Size(max = 100) String documentNumber,
        @NotNull LocalDate documentDate,
        @NotBlank @Size(max = 200) String signedBy,
        @Nullable LocalDate validUntil) {}
