package vn.mangnon.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is sent back or done without. */
@Schema(name = "Reason")
record Reason(@NotBlank @Size(max = 2000) String note) {}
