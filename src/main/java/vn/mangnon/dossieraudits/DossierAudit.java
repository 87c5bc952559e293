package vn.mangnon.dossieraudits;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One audit: how it was drawn, and what it came to. */
@Entity
@Table(name = "dossier_audit")
class DossierAudit extends StoredEntity {

    @Column(name = "admin_unit_id", updatable = false)
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "received_from", updatable = false)
    private LocalDate receivedFrom;

    @Column(name = "received_to", updatable = false)
    private LocalDate receivedTo;

    @Column(updatable = false)
    private int size;

    @Column(updatable = false)
    private long seed;

    /** From how many it was drawn. */
    private int population;

    @Column(name = "drawn_by", updatable = false)
    private UUID drawnBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Convert(converter = AuditSecrets.Conclusion.class)
    @Column(name = "conclusion_sealed")
    private @Nullable String conclusion;

    @SuppressWarnings("NullAway.Init")
    protected DossierAudit() {}

    DossierAudit(AuditDraw draw, UnitPath place, long seed, UUID account, Instant now) {
        super(draw.id(), now);
        adminUnitId = draw.adminUnitId();
        unitPath = place.value();
        receivedFrom = draw.receivedFrom();
        receivedTo = draw.receivedTo();
        size = draw.size();
        this.seed = seed;
        drawnBy = account;
    }

    void drawnFrom(int cases) {
        population = cases;
    }

    void requireOpen() {
        if (closedAt != null) {
            throw Problem.conflict("DOSSIER_AUDIT_CLOSED");
        }
    }

    void close(String told, Instant now) {
        requireOpen();
        closedAt = now;
        conclusion = told;
        touch(now);
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    LocalDate receivedFrom() {
        return receivedFrom;
    }

    LocalDate receivedTo() {
        return receivedTo;
    }

    int size() {
        return size;
    }

    long seed() {
        return seed;
    }

    int population() {
        return population;
    }

    UUID drawnBy() {
        return drawnBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String conclusion() {
        return conclusion;
    }
}
