package vn.mangnon.duplicates;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** Two records that may be of one child. The database makes it; people say what it is. */
@Audited(
        value = AuditSubject.CHILD,
        partOf = "oneId",
        about = @Audited.About(value = AuditSubject.CHILD, property = "otherId"))
@Entity
@Table(name = "duplicate_pair")
class Pair extends StoredEntity {

    @Column(name = "one_id")
    private UUID oneId;

    @Column(name = "other_id")
    private UUID otherId;

    private BigDecimal score;

    @InClear
    private String reasons;

    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private PairStatus status;

    @Convert(converter = DuplicateSecrets.Dismissal.class)
    @Column(name = "dismissal_sealed")
    private @Nullable String dismissal;

    @Column(name = "dismissed_by")
    private @Nullable UUID dismissedBy;

    @SuppressWarnings("NullAway.Init")
    protected Pair() {}

    /** Two children, as somebody says who looked. */
    void dismiss(String reason, UUID accountId, Instant now) {
        if (status != PairStatus.OPEN) {
            throw Problem.conflict("PAIR_NOT_OPEN");
        }
        status = PairStatus.DISMISSED;
        dismissal = reason;
        dismissedBy = accountId;
        touch(now);
    }

    UUID oneId() {
        return oneId;
    }

    UUID otherId() {
        return otherId;
    }

    UUID otherThan(UUID childId) {
        return oneId.equals(childId) ? otherId : oneId;
    }

    UnitPath place() {
        return new UnitPath(unitPath);
    }

    double score() {
        return score.doubleValue();
    }

    List<String> reasons() {
        return List.of(reasons.split(","));
    }

    PairStatus status() {
        return status;
    }

    @Nullable
    String dismissal() {
        return dismissal;
    }
}
