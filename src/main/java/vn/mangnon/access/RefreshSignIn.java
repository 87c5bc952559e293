package vn.mangnon.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The refresh token of the last answer; it works once. */
@Schema(name = "RefreshSignIn")
record RefreshSignIn(@NotBlank @Size(max = 200) String refreshToken) {}
