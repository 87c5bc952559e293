package vn.mangnon.abuses;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.StoredEntity;

/** What somebody who is said to have done it is to the child. */
@Audited(value = AuditSubject.CASE, partOf = "caseId")
@Entity
@Table(name = "alleged_perpetrator")
class AllegedPerpetrator extends StoredEntity {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "abuse_id")
    private Abuse abuse;

    @Column(name = "case_id", updatable = false)
    private UUID caseId;

    private int position;

    @Enumerated(EnumType.STRING)
    private PerpetratorRelation relation;

    private boolean cares;

    private boolean guardian;

    @Column(name = "under_eighteen")
    private @Nullable Boolean underEighteen;

    @SuppressWarnings("NullAway.Init")
    protected AllegedPerpetrator() {}

    AllegedPerpetrator(Abuse abuse, int position, AbuseDetails.Perpetrator details, Instant now) {
        super(null, now);
        this.abuse = abuse;
        this.caseId = abuse.caseId();
        this.position = position;
        this.relation = details.relation();
        this.cares = details.cares() == null ? caresAsARule(relation) : details.cares();
        this.guardian = details.guardian() == null ? relation == PerpetratorRelation.GUARDIAN : details.guardian();
        this.underEighteen = details.underEighteen();
    }

    private static boolean caresAsARule(PerpetratorRelation relation) {
        return switch (relation) {
            case FATHER, MOTHER, STEPPARENT, GUARDIAN, CARER -> true;
            case GRANDPARENT, SIBLING, OTHER_RELATIVE, TEACHER, CLASSMATE, NEIGHBOUR, ACQUAINTANCE, STRANGER, UNKNOWN ->
                false;
        };
    }

    AbuseDetails.Perpetrator details() {
        return new AbuseDetails.Perpetrator(relation, cares, guardian, underEighteen);
    }
}
