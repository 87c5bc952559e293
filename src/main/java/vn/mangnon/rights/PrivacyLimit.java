package vn.mangnon.rights;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.calendar.TimeLimit;

/** One clock of the privacy law in one stretch of time. Written by migrations alone. */
@Entity
@Table(name = "privacy_limit")
@IdClass(PrivacyLimit.Key.class)
class PrivacyLimit {

    record Key(String code, LocalDate validFrom) implements Serializable {}

    /** How well it is known what the law says. */
    @Schema(
            name = "LegalCertainty",
            description =
                    "`READ`: in the text itself; `SECOND_HAND`: in a report about it; `UNCONFIRMED`: a cautious guess.")
    enum Certainty {
        READ,
        SECOND_HAND,
        UNCONFIRMED
    }

    @Id
    private String code;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private int amount;

    @Column(name = "processor_amount")
    private @Nullable Integer processorAmount;

    @Enumerated(EnumType.STRING)
    private TimeLimit.Unit unit;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Enumerated(EnumType.STRING)
    private Certainty certainty;

    @SuppressWarnings("NullAway.Init")
    protected PrivacyLimit() {}

    /** @param withProcessor whether somebody else, who works with the data on our behalf, has to act too */
    TimeLimit limit(boolean withProcessor) {
        return new TimeLimit(
                withProcessor ? Objects.requireNonNullElse(processorAmount, amount) : amount,
                unit,
                false,
                TimeLimit.RollForward.NONE);
    }

    String code() {
        return code;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    int amount() {
        return amount;
    }

    @Nullable
    Integer processorAmount() {
        return processorAmount;
    }

    TimeLimit.Unit unit() {
        return unit;
    }

    String legalBasis() {
        return legalBasis;
    }

    Certainty certainty() {
        return certainty;
    }
}
