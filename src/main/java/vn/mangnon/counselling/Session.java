package vn.mangnon.counselling;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mangnon.kernel.AuditSubject;
import vn.mangnon.kernel.Audited;
import vn.mangnon.kernel.InClear;
import vn.mangnon.kernel.Problem;
import vn.mangnon.kernel.StoredEntity;
import vn.mangnon.kernel.UnitPath;

/** One session of counselling. */
@Audited(AuditSubject.COUNSELLING)
@Entity
@Table(name = "counselling_session")
class Session extends StoredEntity {

    @Enumerated(EnumType.STRING)
    private SessionKind kind;

    @InClear
    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "admin_unit_id")
    private UUID adminUnitId;

    /** The home of the unit, kept beside it so that scope needs no join. */
    @InClear
    @Column(name = "unit_path")
    private String unitPath;

    @Column(name = "organization_id")
    private @Nullable UUID organizationId;

    private int participants;

    @Convert(converter = SessionSecrets.Note.class)
    @Column(name = "note_sealed")
    private @Nullable String note;

    @Convert(converter = SessionSecrets.Proposal.class)
    @Column(name = "proposal_sealed")
    private @Nullable String proposal;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    /** Everybody who wrote at it, or a colleague's comma would be a way to decide on one's own. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "proposal_writers")
    private UUID[] proposalWriters = {};

    @Embedded
    private @Nullable Decision decision;

    /** Made up for a demonstration or a course. */
    private boolean invented;

    @OneToMany(mappedBy = "session", cascade = CascadeType.PERSIST, orphanRemoval = true)
    private List<CounselledChild> children = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(SessionDetails details, UnitPath place, UUID accountId, Instant now) {
        super(details.id(), now);
        describe(details, place, accountId, now);
    }

    static Session invented(SessionDetails details, UnitPath place, UUID accountId, Instant now) {
        var made = new Session(details, place, accountId, now);
        made.invented = true;
        return made;
    }

    /** Takes over what was written; the caller has checked it. What was decided upon is not proposed differently. */
    final void describe(SessionDetails details, UnitPath place, UUID accountId, Instant now) {
        if (!Objects.equals(proposal, details.proposal())) {
            if (decision != null) {
                throw Problem.conflict("HELP_DECIDED_ALREADY");
            }
            proposal = details.proposal();
            proposedBy = proposal == null ? null : proposedBy == null ? accountId : proposedBy;
            proposalWriters = proposal == null ? new UUID[0] : writersWith(accountId);
        }
        kind = details.kind();
        heldOn = details.heldOn();
        adminUnitId = details.adminUnitId();
        unitPath = place.value();
        organizationId = details.organizationId();
        participants = details.howMany();
        note = details.note();
        children.removeIf(child -> !details.childIds().contains(child.childId()));
        var there = childIds();
        details.childIds().stream()
                .filter(child -> !there.contains(child))
                .forEach(child -> children.add(new CounselledChild(this, child, now)));
        touch(now);
    }

    private UUID[] writersWith(UUID accountId) {
        return Stream.concat(Arrays.stream(proposalWriters), Stream.of(accountId))
                .distinct()
                .sorted()
                .toArray(UUID[]::new);
    }

    /** Whoever proposes help does not decide on it, and nobody who wrote at the proposal. */
    void decide(DecideOnHelp deciding, UUID accountId, Instant now) {
        if (!awaitsDecision()) {
            throw Problem.conflict(proposal == null ? "NO_HELP_PROPOSED" : "HELP_DECIDED_ALREADY");
        }
        if (isProposedBy(accountId)) {
            throw Problem.conflict("OWN_PROPOSAL");
        }
        decision = new Decision(deciding.approved(), deciding.note(), now, accountId);
        touch(now);
    }

    boolean isProposedBy(UUID accountId) {
        return List.of(proposalWriters).contains(accountId);
    }

    boolean awaitsDecision() {
        return proposal != null && decision == null;
    }

    SessionDetails details() {
        return new SessionDetails(
                null, kind, heldOn, adminUnitId, organizationId, childIds(), participants, note, proposal);
    }

    Set<UUID> childIds() {
        return children.stream().map(CounselledChild::childId).collect(Collectors.toUnmodifiableSet());
    }

    LocalDate heldOn() {
        return heldOn;
    }

    UUID adminUnitId() {
        return adminUnitId;
    }

    UnitPath unitPath() {
        return new UnitPath(unitPath);
    }

    @Nullable
    UUID organizationId() {
        return organizationId;
    }

    @Nullable
    UUID proposedBy() {
        return proposedBy;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    boolean invented() {
        return invented;
    }
}
