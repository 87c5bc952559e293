package vn.mangnon.caseforms;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.forms.Form;
import vn.mangnon.forms.OfficialStatus;

/** A filled form in a list: without an answer, that is its reason to exist. */
@Schema(name = "CaseFormSummary")
record CaseFormSummary(
        @NotNull UUID id,
        @NotNull String templateCode,
        @NotNull int templateVersion,
        @NotNull String name,
        @NotNull String title,
        @NotNull OfficialStatus officialStatus,
        @NotNull FillingStatus status,
        @Nullable UUID supersedes,
        @Nullable Instant completedAt,
        @Nullable UUID completedBy,
        @NotNull Instant createdAt,
        @NotNull Instant updatedAt) {

    static CaseFormSummary of(CaseForm known, Form form) {
        return new CaseFormSummary(
                known.id(),
                form.code(),
                form.version(),
                form.name(),
                form.title(),
                form.status(),
                known.status(),
                known.supersedes(),
                known.completedAt(),
                known.completedBy(),
                known.createdAt(),
                known.updatedAt());
    }
}
