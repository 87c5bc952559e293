package vn.mangnon.programmes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.OfficialDocument;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One model in one unit. */
@Entity
@Table(name = "programme_model")
class ProgrammeModel extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private ModelKind kind;

    private String name;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private @Nullable Long funding;

    @Enumerated(EnumType.STRING)
    @Column(name = "funding_is")
    private @Nullable Roughly fundingIs;

    @Column(name = "funding_from")
    private @Nullable Integer fundingFrom;

    @Column(name = "funding_to")
    private @Nullable Integer fundingTo;

    @Column(name = "funding_source")
    private @Nullable String fundingSource;

    private @Nullable Integer staff;

    private @Nullable Integer helped;

    @Enumerated(EnumType.STRING)
    @Column(name = "helped_is")
    private @Nullable Roughly helpedIs;

    @Column(name = "overcame_percent")
    private @Nullable BigDecimal overcamePercent;

    @Enumerated(EnumType.STRING)
    @Column(name = "overcame_is")
    private @Nullable Roughly overcameIs;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable OfficialDocument document;

    @SuppressWarnings("NullAway.Init")
    protected ProgrammeModel() {}

    ProgrammeModel(ModelDetails details, UnitPath place, Instant now) {
        super(details.id(), now);
        describe(details, place, now);
    }

    /** Takes over what was written; the caller has checked it. */
    final void describe(ModelDetails details, UnitPath place, Instant now) {
        kind = details.kind();
        name = details.name();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        organizationId = details.organizationId();
        startedOn = details.startedOn();
        endedOn = details.endedOn();
        funding = details.funding();
        fundingIs = details.funding() != null && details.fundingIs() == null ? Roughly.EXACT : details.fundingIs();
        fundingFrom = details.fundingFrom();
        fundingTo = details.fundingTo();
        fundingSource = details.fundingSource();
        staff = details.staff();
        helped = details.helped();
        helpedIs = details.helpedIs();
        overcamePercent = details.overcamePercent();
        overcameIs = details.overcameIs();
        document = details.document() == null ? null : details.document().withDatesRead();
        touch(now);
    }

    ModelDetails details() {
        return new ModelDetails(
                null,
                kind,
                name,
                adminUnitId,
                organizationId,
                startedOn,
                endedOn,
                funding,
                fundingIs,
                fundingFrom,
                fundingTo,
                fundingSource,
                staff,
                helped,
                helpedIs,
                overcamePercent,
                overcameIs,
                document);
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }
}
