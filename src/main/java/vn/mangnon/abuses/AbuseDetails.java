package vn.mangnon.abuses;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The abuse as far as it has to be known; the whole is the value. */
@Schema(name = "CaseAbuseDetails")
record AbuseDetails(
        @Schema(
                description =
                        "What was done; KIDNAPPING (bắt cóc), SWAPPING (đánh tráo), APPROPRIATION (chiếm đoạt) among it.")
        @Size(max = 20)
        List<@NotNull AbuseAct> acts,

        @Schema(description = "FAMILY, SCHOOL, ONLINE, COMMUNITY, FACILITY, WORKPLACE, OTHER.") @Size(max = 10)
        List<@NotNull AbuseSetting> settings,

        @Schema(description = "What the alleged perpetrators are to the child; not who they are.") @Size(max = 20)
        List<@NotNull @Valid Perpetrator> allegedPerpetrators,

        @Schema(description = "What was done about it, and by which authority.") @Size(max = 50)
        List<@NotNull @Valid Handling> handlings,

        @Schema(description = "In words; sealed.") @Size(min = 1, max = 8000) @Nullable
        String circumstances) {

    AbuseDetails {
        acts = kept(acts);
        settings = kept(settings);
        allegedPerpetrators = kept(allegedPerpetrators);
        handlings = kept(handlings);
    }

    /** A null among them is a fault, told like any other. */
    private static <T> List<T> kept(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** One alleged perpetrator. */
    @Schema(name = "AllegedPerpetrator")
    record Perpetrator(
            @NotNull PerpetratorRelation relation,

            @Schema(
                    description =
                            "Whether the child lives in this person's care. Left out: no, but for parents and carers.")
            @Nullable
            Boolean cares,

            @Schema(description = "Whether this person is the child's guardian.") @Nullable
            Boolean guardian,

            @Schema(description = "Whether this person is under eighteen, if known.") @Nullable
            Boolean underEighteen) {}

    /** What an authority did. */
    @Schema(name = "AbuseHandling")
    record Handling(
            @Schema(description = "ADMINISTRATIVE: fined or warned; CRIMINAL: prosecuted; NONE: nothing was done.")
            @NotNull
            Kind kind,

            @NotBlank @Size(max = 200) String authority,

            @Schema(description = "Not in the future.") @NotNull
            LocalDate decidedOn,

            @Size(min = 1, max = 4000) @Nullable String note) {

        @Schema(
                name = "AbuseHandlingKind",
                description = "`ADMINISTRATIVE`: fined or warned; `CRIMINAL`: prosecuted; `NONE`: nothing was done.")
        enum Kind {
            ADMINISTRATIVE,
            CRIMINAL,
            NONE
        }
    }
}
