package vn.mangnon.procedure;

import static vn.mangnon.procedure.CaseStatus.ASSESSED;
import static vn.mangnon.procedure.CaseStatus.INVESTIGATED;
import static vn.mangnon.procedure.CaseStatus.IN_PROGRESS;
import static vn.mangnon.procedure.CaseStatus.PLAN_APPROVED;
import static vn.mangnon.procedure.CaseStatus.PLAN_DRAFTED;
import static vn.mangnon.procedure.CaseStatus.PLAN_RETURNED;
import static vn.mangnon.procedure.CaseStatus.PLAN_SUBMITTED;
import static vn.mangnon.procedure.CaseStatus.RECEIVED;
import static vn.mangnon.procedure.CaseStatus.REVIEWED;
import static vn.mangnon.procedure.CaseStatus.VERIFIED;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.mangnon.access.Duties;

/**
 * Every step that can be taken in a case: from which states, to which, by whom, by which article of law, and what may stand
 * against it. This is the one place that says so. A step's name is what {@code allowedActions} offers.
 */
@Schema(
        description = "`CHANGE`: a PATCH; `ACCEPT`: take it up; `TRANSFER` to another commune; `VERIFY`; `ASSESS`; "
                + "`RECORD_EMERGENCY_MEASURE`; `SEPARATE` the child from its carers, `EXTEND_SEPARATION`, "
                + "`END_SEPARATION`; `INVESTIGATE`; `DRAFT_PLAN`; `SUBMIT_PLAN`; `APPROVE_PLAN`; `RETURN_PLAN`; "
                + "`START` the approved plan; `REVIEW`; `CLOSE`; and the other endings: `REFUTE`, `HAND_OVER`, "
                + "`RECORD_DEATH`, `RECORD_MOVE`, `AGE_OUT`.")
public enum CaseStep {
    CHANGE("PATCH /cases/{id}", CaseStatus.open(), null, Who.OFFICER, "NĐ 56/2017 Đ.25.1", "CASE_CLOSED"),
    ACCEPT(
            "POST /cases/{id}/acceptance",
            CaseStatus.open(),
            null,
            Who.OFFICER,
            "Luật Trẻ em Đ.53, Đ.72",
            "CASE_CLOSED",
            CaseGuard.TAKEN_UP),
    TRANSFER("POST /cases/{id}/transfer", CaseStatus.open(), null, Who.OFFICER, "NĐ 56/2017 Đ.26.1", "CASE_CLOSED"),
    VERIFY(
            "POST /cases/{id}/verification",
            Set.of(RECEIVED),
            VERIFIED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.25.2",
            "CASE_VERIFIED_ALREADY"),
    ASSESS(
            "POST /cases/{id}/assessments",
            Set.of(VERIFIED, ASSESSED),
            ASSESSED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.26.2",
            "CASE_NOT_TO_ASSESS"),
    RECORD_EMERGENCY_MEASURE(
            "POST /cases/{id}/emergency-measures",
            CaseStatus.open(),
            null,
            Who.OFFICER,
            "NĐ 56/2017 Đ.26.3, Đ.31",
            "CASE_CLOSED"),
    SEPARATE(
            "POST /cases/{id}/separations",
            CaseStatus.open(),
            null,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.32",
            "CASE_CLOSED",
            CaseGuard.STILL_SEPARATED),
    EXTEND_SEPARATION(
            "POST /cases/{id}/separations/{separationId}/extensions",
            CaseStatus.open(),
            null,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.32.3",
            "CASE_CLOSED",
            CaseGuard.NOT_SEPARATED),
    END_SEPARATION(
            "POST /cases/{id}/separations/{separationId}/end",
            CaseStatus.open(),
            null,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.32.3",
            "CASE_CLOSED",
            CaseGuard.NOT_SEPARATED),
    INVESTIGATE(
            "POST /cases/{id}/investigation",
            Set.of(ASSESSED),
            INVESTIGATED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.27",
            "CASE_NOT_TO_INVESTIGATE"),
    DRAFT_PLAN(
            "PUT /cases/{id}/plan",
            Set.of(INVESTIGATED, PLAN_DRAFTED, PLAN_RETURNED, IN_PROGRESS, REVIEWED),
            PLAN_DRAFTED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.28.1, Đ.29.1, Đ.30.1.c",
            "CASE_NOT_TO_PLAN"),
    SUBMIT_PLAN(
            "POST /cases/{id}/plan/submission",
            Set.of(PLAN_DRAFTED),
            PLAN_SUBMITTED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.28.2",
            "PLAN_NOT_DRAFTED"),
    APPROVE_PLAN(
            "POST /cases/{id}/plan/approval",
            Set.of(PLAN_SUBMITTED),
            PLAN_APPROVED,
            Who.CHAIR,
            "NĐ 56/2017 Đ.28.4",
            "PLAN_NOT_SUBMITTED",
            CaseGuard.OWN_PLAN),
    RETURN_PLAN(
            "POST /cases/{id}/plan/return",
            Set.of(PLAN_SUBMITTED),
            PLAN_RETURNED,
            Who.CHAIR,
            "NĐ 56/2017 Đ.28.4",
            "PLAN_NOT_SUBMITTED"),
    START(
            "POST /cases/{id}/start",
            Set.of(PLAN_APPROVED),
            IN_PROGRESS,
            Who.OFFICER,
            "NĐ 56/2017 Đ.28.5, Đ.29",
            "PLAN_NOT_APPROVED"),
    REVIEW(
            "POST /cases/{id}/reviews",
            Set.of(IN_PROGRESS, REVIEWED),
            REVIEWED,
            Who.OFFICER,
            "NĐ 56/2017 Đ.30.1, Đ.30.2",
            "CASE_NOT_IN_PROGRESS"),
    CLOSE(
            "POST /cases/{id}/closure",
            Set.of(REVIEWED),
            CaseStatus.CLOSED,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.30.1.b",
            "CASE_NOT_REVIEWED",
            CaseGuard.CONDITIONS_MISSING,
            CaseGuard.STILL_SEPARATED),
    REFUTE(
            "POST /cases/{id}/ending",
            Set.of(RECEIVED, VERIFIED, ASSESSED, INVESTIGATED),
            CaseStatus.REFUTED,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.25.2",
            "CASE_ESTABLISHED",
            CaseGuard.STILL_SEPARATED),
    HAND_OVER(
            "POST /cases/{id}/ending",
            CaseStatus.open(),
            CaseStatus.HANDED_OVER,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.25.3, Đ.26.1",
            "CASE_CLOSED"),
    RECORD_DEATH(
            "POST /cases/{id}/ending",
            CaseStatus.open(),
            CaseStatus.CHILD_DIED,
            Who.OFFICER_OR_CHAIR,
            "Luật Hộ tịch 60/2014/QH13 Đ.32",
            "CASE_CLOSED"),
    RECORD_MOVE(
            "POST /cases/{id}/ending",
            CaseStatus.open(),
            CaseStatus.MOVED_AWAY,
            Who.OFFICER_OR_CHAIR,
            "NĐ 56/2017 Đ.26.1",
            "CASE_CLOSED",
            CaseGuard.STILL_SEPARATED),
    AGE_OUT(
            "POST /cases/{id}/ending",
            CaseStatus.open(),
            CaseStatus.AGED_OUT,
            Who.OFFICER_OR_CHAIR,
            "Luật Trẻ em Đ.1; TT 14/2020/TT-BLĐTBXH Đ.13.4",
            "CASE_CLOSED");

    /** Constants that an enum's own constructor calls may use. */
    private static final class Who {
        private static final Set<String> OFFICER = Set.of(Duties.COMMUNE_OFFICER);
        private static final Set<String> CHAIR = Set.of(Duties.COMMUNE_CHAIR);
        private static final Set<String> OFFICER_OR_CHAIR = Set.of(Duties.COMMUNE_OFFICER, Duties.COMMUNE_CHAIR);
    }

    private final String request;
    private final Set<CaseStatus> from;
    private final @Nullable CaseStatus to;
    private final Set<String> duties;
    private final String legalBasis;
    private final String outOfTurn;
    private final List<CaseGuard> guards;

    CaseStep(
            String request,
            Set<CaseStatus> from,
            @Nullable CaseStatus to,
            Set<String> duties,
            String legalBasis,
            String outOfTurn,
            CaseGuard... guards) {
        this.request = request;
        this.from = from;
        this.to = to;
        this.duties = duties;
        this.legalBasis = legalBasis;
        this.outOfTurn = outOfTurn;
        this.guards = List.of(guards);
    }

    /** What was done in time may be written down late: a measure also after the closure, while its clock waits for one. */
    boolean isPossibleIn(CaseStanding standing) {
        return from.contains(standing.status())
                || this == RECORD_EMERGENCY_MEASURE
                        && standing.status() == CaseStatus.CLOSED
                        && standing.awaitsMeasure();
    }

    /** Method and path of the request that takes it. */
    String request() {
        return request;
    }

    Set<CaseStatus> from() {
        return from;
    }

    /** Where it leads; a step that leaves the case where it stands has none. */
    public @Nullable CaseStatus to() {
        return to;
    }

    public Set<String> duties() {
        return duties;
    }

    String legalBasis() {
        return legalBasis;
    }

    /** The code of the refusal in a state it does not start from. */
    String outOfTurn() {
        return outOfTurn;
    }

    List<CaseGuard> guards() {
        return guards;
    }
}
