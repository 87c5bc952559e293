package vn.mangnon.registers;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a child is entitled to, or may be: a prompt to look, not a decision. */
@Schema(name = "Entitlement")
record Entitlement(
        @Schema(description = "From `/code-lists/entitlements`.") @NotNull
        String code,

        @Schema(description = "In the caller's language.") @NotNull
        String label,

        @Schema(description = "The article.") @NotNull String legalBasis) {}
