package vn.mangnon.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local account's credentials. */
@Schema(name = "SignIn")
record SignIn(
        @NotBlank @Size(max = 100) String username,
        @NotBlank @Size(max = 200) String password) {}
