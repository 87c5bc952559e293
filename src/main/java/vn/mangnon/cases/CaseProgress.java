package vn.mangnon.cases;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.procedure.CaseStanding;
import vn.mangnon.procedure.CaseStatus;
import vn.mangnon.procedure.CaseStep;

/** How far a case has come in the procedure, which alone moves it. */
@MappedSuperclass
abstract class CaseProgress extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.RECEIVED;

    /** Whether somebody has taken it up. */
    @Column(name = "taken_up")
    private boolean takenUp;

    /** Whether the child is away from its carers by decision now. */
    private boolean separated;

    /** Who wrote the plan that is on its way. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "plan_drafters")
    private UUID[] planDrafters = {};

    /** Whether the last review found both conditions of Đ.30.1.b. */
    @Column(name = "conditions_met")
    private boolean conditionsMet;

    /** The first measure, or the start of the plan. */
    @Column(name = "help_started_at")
    private @Nullable Instant helpStartedAt;

    protected CaseProgress() {}

    protected CaseProgress(@Nullable UUID id, Instant now) {
        super(id, now);
    }

    /**
     * The one place where the status moves, and by the procedure alone.
     *
     * @param found what a review found of the two conditions
     */
    void take(CaseStep step, boolean awaitsMeasure, UUID actor, boolean found, Instant now) {
        var next = standing(awaitsMeasure).after(step, actor, found);
        status = next.status();
        takenUp = next.takenUp();
        separated = next.separated();
        planDrafters = next.planDrafters().stream().sorted().toArray(UUID[]::new);
        conditionsMet = next.conditionsMet();
        var helps = step == CaseStep.START || step == CaseStep.SEPARATE || step == CaseStep.RECORD_EMERGENCY_MEASURE;
        if (helps && helpStartedAt == null) {
            helpStartedAt = now;
        }
        touch(now);
    }

    CaseStanding standing(boolean awaitsMeasure) {
        return new CaseStanding(status, takenUp, awaitsMeasure, separated, Set.of(planDrafters), conditionsMet);
    }

    /** Somebody else has to take it up. */
    void leave(Instant now) {
        takenUp = false;
        touch(now);
    }

    void requireOpen() {
        if (!status.isOpen()) {
            throw Problem.conflict("CASE_CLOSED");
        }
    }

    CaseStatus status() {
        return status;
    }
}
