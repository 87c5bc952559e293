package vn.mangnon.disclosures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.consents.LegalBasis;
import vn.mangnon.consents.Relation;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** One entry of the log of what was handed out about a child. */
@Schema(name = "Disclosure")
record DisclosureView(
        UUID id,
        UUID recipientId,
        @Nullable String requestedBy,
        @Nullable String requestReference,
        @Sensitive(SensitivityClass.FAMILY) String purpose,
        LegalBasis ground,
        @Nullable String consentPurpose,
        @Nullable String legalProvision,
        DisclosureForm form,
        List<SensitivityClass> items,
        LocalDate disclosedOn,

        @Schema(description = "The account that wrote it down.")
        UUID disclosedBy,

        @Schema(
                description =
                        "Who of the child's people is named today, in a case, as the one that harms it: what is handed"
                                + " out must not reach them.")
        @Sensitive(SensitivityClass.ABUSE_DETAIL)
        List<Relation> namedHarmers,

        Instant createdAt,
        @JsonIgnore @Schema(hidden = true) String tag)
        implements Versioned {

    static DisclosureView of(Disclosure known, Set<Relation> harmers) {
        var named = harmers.stream().sorted().toList();
        return new DisclosureView(
                known.id(),
                known.recipientId(),
                known.requestedBy(),
                known.requestReference(),
                known.purpose(),
                known.ground(),
                known.consentPurpose(),
                known.legalProvision(),
                known.form(),
                known.items(),
                known.disclosedOn(),
                known.disclosedBy(),
                named,
                known.createdAt(),
                Versions.tag(known.version(), named.toArray()));
    }
}
