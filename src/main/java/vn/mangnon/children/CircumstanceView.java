package vn.mangnon.children;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Classified;
import vn.mangnon.kernel.Sensitive;
import vn.mangnon.kernel.SensitivityClass;
import vn.mangnon.kernel.Versioned;
import vn.mangnon.kernel.Versions;

/** A circumstance as those see it who may read the child. */
@Schema(name = "Circumstance")
record CircumstanceView(
        UUID id,
        Register register,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        String category,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        String subcategory,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        String atRiskReason,

        @Nullable String condition,
        @Nullable RiskLevel riskLevel,
        LocalDate since,
        @Schema(description = "Exclusive.") @Nullable LocalDate until,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        EndReason endReason,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        String evidence,

        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL}) @Nullable
        EvidenceKind evidenceKind,

        @Nullable LocalDate evidenceOn,
        @Nullable LocalDate foundOn,
        @Nullable LocalDate firstActionOn,

        @Schema(description = "When to look again; absent when it has ended.") @Nullable
        LocalDate reviewDueOn,

        @Schema(description = "Present: a mistaken entry that was taken back. It counts nowhere.")
        @Nullable
        @Sensitive({SensitivityClass.HEALTH, SensitivityClass.ABUSE_DETAIL})
        WithdrawalView withdrawal,

        @com.fasterxml.jackson.annotation.JsonIgnore @Schema(hidden = true)
        String tag)
        implements Versioned, Classified {

    /**
     * What the groups of Luật Trẻ em Đ.10.1 tell of a child beside that it is in need: of its health (disability, HIV,
     * addiction, grave illness), or of what was done to it. That it broke the law is data about an offence, restricted as
     * health is (NĐ 356/2025/NĐ-CP Đ.4) and of no class of its own: it is shown to whom abuse is.
     */
    private static final Map<String, SensitivityClass> TELLING = Map.ofEntries(
            Map.entry("d", SensitivityClass.HEALTH),
            Map.entry("đ", SensitivityClass.HEALTH),
            Map.entry("g", SensitivityClass.HEALTH),
            Map.entry("n", SensitivityClass.HEALTH),
            Map.entry("e", SensitivityClass.ABUSE_DETAIL),
            Map.entry("i", SensitivityClass.ABUSE_DETAIL),
            Map.entry("k", SensitivityClass.ABUSE_DETAIL),
            Map.entry("l", SensitivityClass.ABUSE_DETAIL),
            Map.entry("m", SensitivityClass.ABUSE_DETAIL),
            Map.entry("DOMESTIC_VIOLENCE_IN_HOME", SensitivityClass.ABUSE_DETAIL));

    /** Of which class it is to say that a child is in this group, or at risk for this reason; of none for most. */
    static Optional<SensitivityClass> toldBy(String code) {
        return Optional.ofNullable(TELLING.get(code));
    }

    static CircumstanceView of(Circumstance circumstance) {
        return new CircumstanceView(
                circumstance.id(),
                circumstance.register(),
                circumstance.category(),
                circumstance.subcategory(),
                circumstance.atRiskReason(),
                circumstance.condition(),
                circumstance.riskLevel(),
                circumstance.since(),
                circumstance.until(),
                circumstance.endReason(),
                circumstance.evidence(),
                circumstance.evidenceKind(),
                circumstance.evidenceOn(),
                circumstance.foundOn(),
                circumstance.firstActionOn(),
                circumstance.reviewDueOn(),
                WithdrawalView.of(circumstance.withdrawnAt(), circumstance.withdrawalReason()),
                Versions.tag(circumstance.version()));
    }

    @Override
    public Set<SensitivityClass> sensitivity() {
        return Stream.of(category, atRiskReason)
                .filter(Objects::nonNull)
                .flatMap(code -> toldBy(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
