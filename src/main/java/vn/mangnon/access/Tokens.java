package vn.mangnon.access;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 6749's answer. {@code expiresIn} is in seconds. */
@Schema(name = "Tokens")
record Tokens(
        @NotNull String accessToken,
        @NotNull String tokenType,
        long expiresIn,
        @NotNull String refreshToken) {}
