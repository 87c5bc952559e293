package vn.mangnon.households;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hộ nghèo, hộ cận nghèo, or neither. */
@Schema(name = "PovertyStatus", description = "`POOR`: hộ nghèo; `NEAR_POOR`: hộ cận nghèo; `NONE`: neither")
public enum PovertyStatus {
    POOR,
    NEAR_POOR,
    NONE
}
